import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openBare } from './parts/bare.ts';
import { closedLoop, quantiles, round, tell } from './parts/figures.ts';
import { ask } from './parts/http.ts';
import { openReceivers, type Receivers } from './parts/receivers.ts';
import { openWorld } from './parts/world.ts';

/**
 * One room, many sockets. Bars: delivered/s ≥ 0.6 of bare Socket.IO with none out of order in a
 * closed loop of 16; p99 delay ≤ 2 × bare at 20 messages/s to 200.
 */
const SIZES = [25, 200, 500];
const SECONDS = 6;
const RATE = 20;

type Say = (sender: number) => Promise<boolean>;

const text = () => `${performance.timeOrigin + performance.now()} Neem je morgen de rubric mee?`;

const world = await openWorld({ people: 50, rooms: 1 });
const [s = ''] = world.rooms;
const say: Say = async (sender) => {
  const json = { cid: randomBytes(16).toString('hex'), body: text() };
  const cookie = world.cookies[sender % 50];
  const url = `${world.url}/api/streams/${s}/events`;
  return (await ask(url, { method: 'POST', cookie, json })).status === 201;
};
const template = await frameOf();

for (const sockets of SIZES) {
  const bare = await openBare();
  const barely = await measure(await openReceivers(bare.url, [], sockets), bareSay(bare.url));
  await bare.close();
  const ours = await measure(await openReceivers(world.url, world.cookies, sockets), say);
  tell({
    bench: 'fanout',
    sockets,
    ...{ loop: ours.loop, bareLoop: barely.loop },
    ratio: round(ours.loop.deliveredPerSecond / barely.loop.deliveredPerSecond),
    ...{ steady: ours.steady, bareSteady: barely.steady },
    p99Times: round(ours.steady.p99 / barely.steady.p99),
  });
}
await world.close();

async function measure(receivers: Receivers, send: Say) {
  const steady = await atRate(receivers, send);
  receivers.reset();
  const { perSecond, failures } = await closedLoop(16, SECONDS, send);
  await pause(500);
  const deliveredPerSecond = Math.round(receivers.delivered / (SECONDS + 1));
  const { outOfOrder } = receivers;
  receivers.close();
  return { steady, loop: { deliveredPerSecond, sentPerSecond: perSecond, outOfOrder, failures } };
}

/** Sends on a fixed beat, whatever the answers do: no waiting that hides a slow server. */
async function atRate(receivers: Receivers, send: Say) {
  const answers: Promise<boolean>[] = [];
  for (let i = 0; i < RATE * SECONDS; i++) {
    answers.push(send(i));
    await pause(1000 / RATE);
    if (i === RATE) receivers.reset();
  }
  await Promise.all(answers);
  await pause(300);
  return { ...quantiles(receivers.delays), outOfOrder: receivers.outOfOrder };
}

/** The same frame as ours tells, so that both servers carry the same bytes. */
function bareSay(url: string): Say {
  let from = 0;
  return async () => {
    from++;
    const frame = { ...template, from, to: from, items: template.items.map(withText) };
    return (await ask(`${url}/send`, { method: 'POST', json: frame })).status === 201;
  };
}

interface Frame {
  items: { message: { text: string } }[];
}

function withText(item: Frame['items'][number]) {
  return { ...item, message: { ...item.message, text: text() } };
}

async function frameOf(): Promise<Frame> {
  await say(0);
  const url = `${world.url}/api/streams/${s}/events?limit=1`;
  // Our own API; only its items are read.
  return JSON.parse((await ask(url, { cookie: world.cookies[0] })).text) as Frame;
}
