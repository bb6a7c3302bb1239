import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBareLive, type BareLive } from './bare-live.ts';
import { connected, rawSocket } from './listener.ts';

let server: BareLive;

beforeAll(async () => {
  server = await startBareLive(
    new Map<string, () => unknown>([
      [
        'throws',
        () => {
          throw new Error('at once');
        },
      ],
      ['rejects', () => Promise.reject(new Error('later'))],
      ['hangs', () => new Promise(() => {})],
      ['works', () => undefined],
    ]),
  );
});

afterAll(() => server.close());

it('F-11: a handler that fails answers `internal`, and nothing else notices', async () => {
  const socket = rawSocket(server, '');
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
