import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { round, tell } from './parts/figures.ts';
import { openReceivers } from './parts/receivers.ts';
import { openWorld } from './parts/world.ts';

/** What a socket that only listens costs the server. Bar: ≤ 60 KiB. Linux only. */
const SOCKETS = 1_000;

const world = await openWorld({ people: 50, rooms: 5 });
const { pid } = world.server.process;
const warm = await openReceivers(world.url, world.cookies, 100);
await pause(2_000);
const before = residentKiB();
const receivers = await openReceivers(world.url, world.cookies, SOCKETS);
await pause(3_000);
const after = residentKiB();
tell({ bench: 'idle', sockets: SOCKETS, kibPerSocket: round((after - before) / SOCKETS) });
receivers.close();
warm.close();
await world.close();

function residentKiB(): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
}
