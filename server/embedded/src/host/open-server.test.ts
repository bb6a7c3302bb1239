import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../testing/open-engine.ts';
import { openServer } from './open-server.ts';

async function clientOf(url: string): Promise<MongoClient> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 1000 });
  onTestFinished(() => client.close());
  return client.connect();
}

test('over loopback only those who read the url file get in', async () => {
  const folder = temporaryFolder();
  const server = await openServer(folder, 'loopback');
  onTestFinished(server.close);
  const url = readFileSync(join(folder, 'store.url'), 'utf8');
  const rooms = (await clientOf(url)).db('test').collection('rooms');
  await rooms.insertOne({ name: 'Linde' });
  expect(await rooms.countDocuments()).toBe(1);

  await expect(clientOf(url.replace(/store:[^@]+/, 'store:guess'))).rejects.toMatchObject({
    code: 18,
  });
  const { host } = new URL(url);
  const stranger = await clientOf(`mongodb://${host}/?directConnection=true`);
  const attempt = stranger.db('test').collection('rooms').findOne();
  await expect(attempt).rejects.toMatchObject({ code: 13 });
});

test('a path that is too long for a socket is no hindrance', async () => {
  const folder = join(temporaryFolder(), 'a'.repeat(60), 'b'.repeat(60));
  mkdirSync(folder, { recursive: true });
  const server = await openServer(folder);
  const client = await clientOf(server.url);
  expect(await client.db('test').command({ ping: 1 })).toMatchObject({ ok: 1 });
  await client.close();
  await server.close();
  expect(existsSync(join(folder, 'store.url'))).toBe(false);
});
