import { randomBytes } from 'node:crypto';
import { openBare } from './parts/bare.ts';
import { closedLoop, quantiles, round, tell } from './parts/figures.ts';
import { ask } from './parts/http.ts';
import { openWorld } from './parts/world.ts';

/** Durable acknowledged sends: 50 senders over 20 rooms. Bar: ≥ 1,000/s with p99 ≤ 100 ms. */
const SENDERS = 50;
const ROOMS = 20;
const SECONDS = 8;

const message = () => ({
  cid: randomBytes(16).toString('hex'),
  body: 'Neem je morgen de rubric mee?',
});

const world = await openWorld({ people: SENDERS, rooms: ROOMS });
const bare = await openBare();
const plain = await closedLoop(SENDERS, SECONDS, async () => {
  return (await ask(`${bare.url}/echo`, { method: 'POST', json: message() })).status === 201;
});
const ours = await closedLoop(SENDERS, SECONDS, async (sender) => {
  const s = world.rooms[sender % ROOMS];
  const cookie = world.cookies[sender];
  const url = `${world.url}/api/streams/${s}/events`;
  return (await ask(url, { method: 'POST', cookie, json: message() })).status === 201;
});
tell({
  bench: 'send',
  senders: SENDERS,
  rooms: ROOMS,
  perSecond: ours.perSecond,
  failures: ours.failures,
  ms: quantiles(ours.durations),
  barePerSecond: plain.perSecond,
  ratio: round(ours.perSecond / plain.perSecond),
});
await bare.close();
await world.close();
