import { createLive, type Live } from '@leerkring/server/realtime/live';
import { readConfig, useConfig } from '@leerkring/server/platform/config';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setLogLevel } from '@leerkring/server/platform/log';
import { testEnvironment } from '../support/started.ts';
import { connected, rawSocket } from './listener.ts';

let live: Live;
let http: Server;
let url: string;

beforeAll(async () => {
  useConfig(readConfig(testEnvironment('/nowhere')));
  setLogLevel('silent');
  http = createServer();
  const actor = {
    ...{ kind: 'user' as const, id: 'a'.repeat(24), platformAdmin: false },
    ...{ minutesSinceSignIn: 0, memberships: [] },
  };
  live = createLive({
    server: http,
    authenticate: async () => ({ actor }),
    handlers: new Map<string, () => unknown>([
      [
        'throws',
        () => {
          throw new Error('at once');
        },
      ],
      [
        'rejects',
        async () => {
          throw new Error('later');
        },
      ],
      ['hangs', () => new Promise(() => {})],
      ['works', () => undefined],
    ]),
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await live.close();
  http.close();
});

it('F-11: a handler that fails answers `internal`, and nothing else notices', async () => {
  const socket = rawSocket({ url, origin: url, close: async () => {} }, '');
  await connected(socket);
  const say = (name: string): Promise<unknown> => socket.timeout(12_000).emitWithAck(name, {});
  for (const name of ['throws', 'rejects']) {
    expect(await say(name)).toMatchObject({ ok: false, code: 'internal' });
  }
  const begun = performance.now();
  expect(await say('hangs')).toMatchObject({
    ok: false,
    code: 'internal',
    requestId: expect.any(String),
  });
  expect(performance.now() - begun).toBeLessThan(11_000);
  expect(await say('works')).toEqual({ ok: true });
  socket.disconnect();
});
