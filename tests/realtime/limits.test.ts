import { beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import { give, makeNetwork, makePerson, roomOf, type Person } from './cast.ts';
import { rawSocket } from './listener.ts';
import { send } from './talk.ts';

let server: RunningServer;
let s: string;
let sanne: Person;
let joris: Person;

beforeAll(async () => {
  server = await startApp({ LEERKRING_TEST_LIMITS: 'on' });
  const network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  s = await roomOf(sanne, network, 'general');
});

it('who knocks more than twenty times a minute waits; others come in', async () => {
  const knocks = await Promise.all(Array.from({ length: 25 }, () => knock(sanne)));
  expect(knocks.filter(Boolean)).toHaveLength(20);
  expect(await knock(joris)).toBe(true);
});

async function knock(person: Person): Promise<boolean> {
  const socket = rawSocket(server, person.client.cookie);
  const isIn = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('connect_error', () => resolve(false));
  });
  socket.disconnect();
  return isIn;
}

describe('xS19: who sends far too much', () => {
  it('is asked to wait; others are not', async () => {
    const flood = Promise.all(Array.from({ length: 100 }, () => send(sanne, s, 'Spam')));
    const other = await send(joris, s, 'Rustig aan');
    const answers = await flood;
    expect(other.status).toBe(201);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(80);
    expect(refused[0]?.body).toMatchObject({
      code: 'rate_limited',
      data: { retryAfterMs: expect.any(Number) },
    });
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});
