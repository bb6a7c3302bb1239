import { beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { give, makeNetwork, makePerson, roomOf, type Person } from './cast.ts';
import { send } from './talk.ts';

let s: string;
let sanne: Person;
let joris: Person;

beforeAll(async () => {
  const server = await startApp({ LEERKRING_TEST_LIMITS: 'on' });
  const network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  s = await roomOf(sanne, network, 'general');
});

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
