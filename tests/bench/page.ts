import { randomBytes } from 'node:crypto';
import { openBare } from './parts/bare.ts';
import { fillThread, fillWall } from './parts/between.ts';
import { closedLoop, quantiles, round, tell } from './parts/figures.ts';
import { ask } from './parts/http.ts';
import { openWorld } from './parts/world.ts';

/**
 * Signed-in pages: a room with 50 messages (bar: ≥ 400 renders/s), a thread with 30 of its 50 posts,
 * and the wall with 40 learning questions.
 */
const CALLERS = 8;
const SECONDS = 8;

const world = await openWorld({ people: 40, rooms: 1, preset: 'learningNetwork', schools: true });
const bare = await openBare();
await measure('room', await fillRoom(50), ['Bericht 0:', 'Bericht 49:']);
await measure('thread', await fillThread(world, 50), ['te streng?', 'Reactie 10:']);
await measure('wall', await fillWall(world), ['sectie 0 ', 'sectie 39 ']);
await bare.close();
await world.close();

async function fillRoom(messages: number): Promise<string> {
  const [s = ''] = world.rooms;
  for (let i = 0; i < messages; i++) {
    const json = {
      cid: randomBytes(16).toString('hex'),
      body: `Bericht ${i}: bij ons werkt het om met z’n tweeën naar vier leerlingen te kijken.`,
    };
    const cookie = world.cookies[i % 8];
    await ask(`${world.url}/api/streams/${s}/events`, { method: 'POST', cookie, json });
  }
  return `/n/${world.slug}/gesprek/${s.slice(2)}`;
}

async function measure(name: string, path: string, shown: string[]): Promise<void> {
  const page = world.url + path;
  const { status, text } = await ask(page, { cookie: world.cookies[0] });
  const missing = shown.filter((words) => !text.includes(words));
  if (missing.length > 0) throw new Error(`${name} does not show ${missing.join()} (${status})`);
  const bytes = Buffer.byteLength(text);
  const plain = await closedLoop(CALLERS, SECONDS, async () => {
    return (await ask(`${bare.url}/page?bytes=${bytes}`)).status === 200;
  });
  const ours = await closedLoop(CALLERS, SECONDS, async (caller) => {
    return (await ask(page, { cookie: world.cookies[caller] })).status === 200;
  });
  const { perSecond, failures, durations } = ours;
  const ratio = round(perSecond / plain.perSecond);
  const ms = quantiles(durations);
  const barePerSecond = plain.perSecond;
  tell({ bench: 'page', name, bytes, perSecond, failures, ms, barePerSecond, ratio });
}
