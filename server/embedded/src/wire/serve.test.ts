import { statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';
import { serialize } from 'bson';
import { expect, test } from 'vitest';
import { thorough } from '../match/arbitraries.ts';
import { openStore } from '../testing/open-store.ts';

test('only the owner may open the socket and read the url', async () => {
  const { dataDir } = await openStore();
  for (const name of ['store.sock', 'store.url']) {
    expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600);
  }
});

test('whatever bytes come in, the store goes on serving the others', async () => {
  const { dataDir, db } = await openStore();
  const path = join(dataDir, 'store.sock');
  await db.collection('rooms').insertOne({ name: 'Linde' });
  const body = message(serialize({ find: 'rooms', filter: { name: 'Linde' }, $db: 'test' }));
  const broken = fc.tuple(fc.nat(body.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }));
  const law = fc.asyncProperty(broken, async ([at, bytes]) => {
    const bad = Buffer.from(body);
    bad.set(bytes.subarray(0, bad.length - at), at);
    await send(path, bad);
  });
  await fc.assert(law, { ...thorough, numRuns: 150 });
  expect(await db.collection('rooms').countDocuments()).toBe(1);
});

test('a message in many pieces is one message', async () => {
  const { dataDir } = await openStore();
  const socket = await open(join(dataDir, 'store.sock'));
  const body = message(serialize({ ping: 1, $db: 'admin' }));
  for (const byte of body) socket.write(Buffer.of(byte));
  const [reply]: Buffer[] = await once(socket, 'data');
  expect(reply?.includes('ok')).toBe(true);
  socket.destroy();
});

function message(document: Uint8Array): Buffer {
  const head = Buffer.alloc(21);
  head.writeInt32LE(21 + document.length, 0);
  head.writeInt32LE(2013, 12);
  return Buffer.concat([head, document]);
}

/** Sends bytes and says nothing more; an answer or the end of the connection both will do. */
async function send(path: string, bytes: Buffer): Promise<void> {
  const socket = await open(path);
  socket.end(bytes);
  socket.resume();
  await once(socket, 'close');
}

async function open(path: string): Promise<Socket> {
  const socket = connect(path);
  await once(socket, 'connect');
  socket.on('error', () => socket.destroy());
  return socket;
}
