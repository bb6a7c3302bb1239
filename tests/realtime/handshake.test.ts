import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import { makePerson, type Person } from './cast.ts';
import { connected, rawSocket } from './listener.ts';

let server: RunningServer;
let sanne: Person;

beforeAll(async () => {
  server = await startApp();
  sanne = await makePerson(server, 'Sanne');
});

/** The first line of the answer to a bare upgrade. */
function upgradeStatus(
  headers: Record<string, string>,
  path = '/socket.io/?EIO=4&transport=websocket',
) {
  const { hostname, port, host } = new URL(server.url);
  const all = {
    Host: host,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise<number>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    });
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)));
  });
}

describe('the handshake', () => {
  it('xS1: is refused to every page that is not ours', async () => {
    const cookie = sanne.client.cookie;
    const own = new URL(server.origin);
    expect(await upgradeStatus({ Cookie: cookie, Origin: server.origin })).toBe(101);
    for (const origin of [
      'null',
      'https://example.com',
      `http://${own.hostname}`,
      `${server.origin}.evil.com`,
      `${server.origin}/`,
    ]) {
      expect(await upgradeStatus({ Cookie: cookie, Origin: origin }), origin).toBe(403);
    }
    expect(await upgradeStatus({ Cookie: cookie })).toBe(403);
  });

  it('xS2: is for sessions that hold, never for nobody', async () => {
    const Origin = server.origin;
    expect(await upgradeStatus({ Origin })).toBe(401);
    expect(await upgradeStatus({ Origin, Cookie: `leerkring=${'a'.repeat(32)}` })).toBe(401);
    const joris = await makePerson(server, 'Joris');
    const { cookie } = joris.client;
    expect(await upgradeStatus({ Origin, Cookie: cookie })).toBe(101);
    await joris.client.delete('/session');
    expect(await upgradeStatus({ Origin, Cookie: cookie })).toBe(401);
  });

  it('xS8: knows one namespace and one transport', async () => {
    for (const path of ['/admin', '/__proto__', '/constructor']) {
      const socket = rawSocket(server, sanne.client.cookie, { path });
      await expect(connected(socket)).rejects.toThrow();
      socket.disconnect();
    }
    const polling = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { cookie: sanne.client.cookie, origin: server.origin },
    });
    expect(polling.status).toBe(404);
    expect(
      await upgradeStatus({ Cookie: sanne.client.cookie, Origin: server.origin }, '/elsewhere'),
    ).toBe(0);
  });

  it('ends with the session, within two seconds, and says why (xS28)', async () => {
    const joris = await makePerson(server, 'Joris');
    const [one, two] = [await joris.listen(), await joris.listen()];
    await joris.client.delete('/session');
    for (const listener of [one, two]) {
      await vi.waitFor(() => expect(listener.connected).toBe(false), 2_000);
      expect(listener.frames('end')).toEqual([{ reason: 'session' }]);
    }
  });

  it('asks who speaks another version to load again', async () => {
    const socket = rawSocket(server, sanne.client.cookie);
    const ended = new Promise((resolve) => socket.once('end', resolve));
    await connected(socket);
    const verdict: unknown = await socket.emitWithAck('hello', { proto: 99, build: 'test' });
    expect(verdict).toMatchObject({ ok: false, code: 'proto' });
    expect(await ended).toEqual({ reason: 'proto' });
    await vi.waitFor(() => expect(socket.connected).toBe(false));
  });
});

describe('a hostile client', () => {
  it('xS4: that keeps saying unknown things is cut off', async () => {
    const listener = await sanne.listen();
    for (let at = 0; at < 90; at += 1) listener.socket.emit(`unknown${at}`, {});
    listener.socket.emit('__proto__', {});
    listener.socket.emit('constructor', {});
    await pause(300);
    expect(listener.connected).toBe(true);
    for (let at = 0; at < 20; at += 1) listener.socket.emit('send', { s: 'c:x' });
    await vi.waitFor(() => expect(listener.connected).toBe(false));
  });

  it('xS5: with arguments of any shape gets `invalid`, or nothing without a callback', async () => {
    const listener = await sanne.listen();
    const wrong: unknown[][] = [
      [],
      [null],
      [[]],
      ['hello'],
      [{ proto: 1, build: 'x' }, {}],
      [{ proto: 1, build: 'x', more: true }],
      [{ proto: '1', build: 'x' }],
      Array.from({ length: 20 }, () => ({})),
      [JSON.parse('{"__proto__":{"proto":1},"build":"x"}')],
      [nested(12)],
    ];
    for (const args of wrong) {
      expect(await listener.say('hello', ...args)).toMatchObject({ ok: false, code: 'invalid' });
      listener.socket.emit('hello', ...args);
    }
    listener.socket.emit('hello', () => {}, { proto: 1, build: 'x' });
    expect(await listener.say('beat', {})).toEqual({ ok: true });
  });

  it('xS6: with too large a packet loses the connection, and nothing else', async () => {
    const listener = await sanne.listen();
    listener.socket.emit('hello', { proto: 1, build: 'x'.repeat(70_000) });
    await vi.waitFor(() => expect(listener.connected).toBe(false));
    const other = await sanne.listen();
    expect(await other.say('beat', {})).toEqual({ ok: true });
  });

  it('xS8: with broken packets loses the connection, and nothing else', async () => {
    for (const packet of [
      '4',
      '49',
      '42',
      '42{"x"',
      '451-["x",{"_placeholder":true,"num":0}]',
      '2',
    ]) {
      const socket = rawSocket(server, sanne.client.cookie);
      await connected(socket);
      const engine: unknown = Reflect.get(socket.io, 'engine');
      const { transport } = engine as { transport: { ws: WebSocket } };
      transport.ws.send(packet);
      await pause(20);
      socket.disconnect();
    }
    expect(await (await sanne.listen()).say('beat', {})).toEqual({ ok: true });
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? {} : { deeper: nested(depth - 1) };
}
