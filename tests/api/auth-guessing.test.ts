import { Audit } from '@leerkring/server/platform/audit';
import { clock } from '@leerkring/server/platform/clock';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, tryToSignIn, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startApp({ LEERKRING_TEST_LIMITS: 'on', TRUST_PROXY: '1' });
});

afterEach(() => clock.reset());

const later = (seconds: number) =>
  clock.travelTo(new Date(clock.now().getTime() + seconds * 1_000));

/** A try to sign in from an address of the attacker, who has many. */
async function guess(email: string, address: number, password = 'een gok van iemand') {
  const answer = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: {
      origin: server.origin,
      'content-type': 'application/json',
      'x-forwarded-for': `198.51.${Math.floor(address / 250)}.${address % 250}`,
    },
    body: JSON.stringify({ email, password }),
  });
  return { status: answer.status, wait: Number(answer.headers.get('retry-after')) };
}

async function guessOften(email: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let nr = 0; nr < times; nr += 1) statuses.push((await guess(email, nr)).status);
  return statuses;
}

const tenRefused = Array<number>(10).fill(401);

describe('S-14: guessing is slow', () => {
  it('looks at ten tries and then makes everybody wait, longer each time', async () => {
    const { email } = await makeAccount();
    expect(await guessOften(email, 11)).toEqual([...tenRefused, 429]);
    const waits: number[] = [];
    for (const _ of [1, 2, 3, 4]) {
      const { status, wait } = await guess(email, 20);
      expect(status).toBe(429);
      waits.push(wait);
      later(wait);
      expect((await guess(email, 21)).status).toBe(401);
    }
    expect(waits).toEqual([2, 4, 8, 16]);
  });

  it('does the same for an address without an account', async () => {
    expect(await guessOften('niemand@school.example', 11)).toEqual([...tenRefused, 429]);
  });

  it('does not even let the right password through while it waits', async () => {
    const { email, password } = await makeAccount();
    await guessOften(email, 10);
    expect((await guess(email, 30, password)).status).toBe(429);
    later(3);
    expect((await guess(email, 30, password)).status).toBe(201);
  });

  it('lets the owner in from a device that is known, during an attack from elsewhere', async () => {
    const owner = await makeAccount();
    const { client } = await tryToSignIn(server, owner);
    await client.delete('/session');
    expect(await guessOften(owner.email, 11)).toEqual([...tenRefused, 429]);
    expect((await tryToSignIn(server, owner, { client })).status).toBe(201);
    const stranger = new Client(server);
    expect((await tryToSignIn(server, owner, { client: stranger })).status).toBe(429);
  });

  it('does not take the device of one person for a device of another', async () => {
    const [owner, other] = [await makeAccount(), await makeAccount()];
    const { client } = await tryToSignIn(server, other);
    await guessOften(owner.email, 10);
    expect((await tryToSignIn(server, owner, { client })).status).toBe(429);
  });

  it('forgets the tries after the right password, and after a quarter of an hour of silence', async () => {
    const owner = await makeAccount();
    await guessOften(owner.email, 9);
    expect((await guess(owner.email, 40, owner.password)).status).toBe(201);
    expect(await guessOften(owner.email, 9)).toEqual(tenRefused.slice(1));
    later(15 * 60 + 1);
    expect(await guessOften(owner.email, 10)).toEqual(tenRefused);
  });

  it('xA4: of 1,200 guesses from 200 addresses in one hour at most 40 are looked at', async () => {
    const { email } = await makeAccount();
    let looked = 0;
    for (let nr = 0; nr < 1_200; nr += 1) {
      const { status } = await guess(email, nr % 200);
      if (status === 401) looked += 1;
      later(3);
    }
    expect(looked).toBeGreaterThanOrEqual(10);
    expect(looked).toBeLessThanOrEqual(40);
  });

  it('of 40 guesses at the same moment no more than ten are looked at', async () => {
    const { email } = await makeAccount();
    const guesses = Array.from({ length: 40 }, (_, nr) => guess(email, 200 + nr));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
  });

  it('leaves one entry in the audit log, without the address', async () => {
    const { email }: Account = await makeAccount();
    const before = await Audit.countDocuments({ action: 'session.start.refused' });
    await guessOften(email, 12);
    const entries = await Audit.find({ action: 'session.start.refused' }).lean();
    expect(entries.length - before).toBe(1);
    expect(JSON.stringify(entries)).not.toContain(email);
  });
});
