import { randomBytes } from 'node:crypto';
import { openBare } from './parts/bare.ts';
import { closedLoop, quantiles, round, tell } from './parts/figures.ts';
import { ask } from './parts/http.ts';
import { openWorld } from './parts/world.ts';

/** The signed-in page of a room with 50 messages. Bar: ≥ 400 renders/s. */
const CALLERS = 8;
const SECONDS = 8;

const world = await openWorld({ people: 8, rooms: 1 });
const [s = ''] = world.rooms;
for (let i = 0; i < 50; i++) {
  const json = {
    cid: randomBytes(16).toString('hex'),
    body: `Bericht ${i}: bij ons werkt het om met z’n tweeën naar vier leerlingen te kijken.`,
  };
  const cookie = world.cookies[i % 8];
  await ask(`${world.url}/api/streams/${s}/events`, { method: 'POST', cookie, json });
}
const page = `${world.url}/n/${world.slug}/gesprek/${s.slice(2)}`;
const sample = await ask(page, { cookie: world.cookies[0] });
const shows = sample.text.includes('Bericht 0:') && sample.text.includes('Bericht 49:');
if (!shows) throw new Error(`the page does not show its messages (${sample.status})`);

const bare = await openBare();
const bytes = Buffer.byteLength(sample.text);
const plain = await closedLoop(CALLERS, SECONDS, async () => {
  return (await ask(`${bare.url}/page?bytes=${bytes}`)).status === 200;
});
const ours = await closedLoop(CALLERS, SECONDS, async (caller) => {
  return (await ask(page, { cookie: world.cookies[caller] })).status === 200;
});
tell({
  bench: 'page',
  bytes,
  perSecond: ours.perSecond,
  failures: ours.failures,
  ms: quantiles(ours.durations),
  barePerSecond: plain.perSecond,
  ratio: round(ours.perSecond / plain.perSecond),
});
await bare.close();
await world.close();
