import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startBareLive, type BareLive } from './bare-live.ts';
import { connected, rawSocket } from './listener.ts';

let server: BareLive;

beforeAll(async () => {
  server = await startBareLive();
});

afterAll(() => server.close());

it('xS21: who stops reading is cut off before much piles up; others hear everything', async () => {
  const [slow, quick] = [rawSocket(server, ''), rawSocket(server, '')];
  await Promise.all([connected(slow), connected(quick)]);
  let heard = 0;
  quick.on('typing', () => (heard += 1));
  const { io } = server.live;
  const engine: unknown = Reflect.get(slow.io, 'engine');
  const { transport } = engine as { transport: { ws: { pause(): void; terminate(): void } } };
  transport.ws.pause();
  const frame = { s: 's', personId: 'p', name: 'y'.repeat(40_000) };
  let said = 0;
  // The kernel takes tens of megabytes before anything piles up here.
  while (io.of('/').sockets.size === 2 && said < 6_000) {
    for (let at = 0; at < 50; at += 1, said += 1) io.emit('typing', frame);
    await pause(40);
  }
  expect(io.of('/').sockets.size).toBe(1);
  await vi.waitFor(() => expect(heard).toBe(said), 5_000);
  transport.ws.terminate();
  quick.disconnect();
});
