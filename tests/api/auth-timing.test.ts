import { setUserStatus } from '@leerkring/server/features/people';
import { inTransaction } from '@leerkring/server/platform/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, tryToSignIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startApp();
});

const ROUNDS = 60;

/** A quiet quarter of the times each of these takes; in turns, so that a busy machine hits all. */
async function quietTimesOf(works: (() => Promise<unknown>)[]): Promise<number[]> {
  const taken = works.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [nr, work] of works.entries()) {
      const begun = performance.now();
      await work();
      taken[nr]?.push(performance.now() - begun);
    }
  }
  return taken.map((list) => list.sort((a, b) => a - b)[ROUNDS / 4] ?? 0);
}

const spread = (times: number[]) => Math.max(...times) - Math.min(...times);

describe('S-13: accounts cannot be found by the clock', () => {
  it('xA1: a refusal takes as long for an unknown address as for a known and a blocked one', async () => {
    const [known, blocked] = [await makeAccount(), await makeAccount()];
    await inTransaction((session) => setUserStatus(session, blocked.id, 'blocked'));
    const password = 'een gok van iemand';
    const refuse = (email: string) => async () => {
      expect((await tryToSignIn(server, { email, password })).status).toBe(401);
    };
    const emails = [known.email, blocked.email, 'niemand@school.example'];
    const times = await quietTimesOf(emails.map(refuse));
    // Without the hash of nobody the difference is the whole hash, tens of milliseconds.
    expect(spread(times)).toBeLessThan(5);
  });

  it('asking for a reset takes as long for an unknown address as for a known one', async () => {
    const { email } = await makeAccount();
    const ask = (address: string) => () =>
      new Client(server).post('/password-resets', { email: address });
    const times = await quietTimesOf([ask(email), ask('niemand@school.example')]);
    expect(spread(times)).toBeLessThan(5);
  });
});
