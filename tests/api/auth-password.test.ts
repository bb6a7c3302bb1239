import { resetsIdle } from '@leerkring/server/features/auth';
import { clock } from '@leerkring/server/platform/clock';
import { Mail } from '@leerkring/server/platform/mail/mail.model';
import { mailIdle } from '@leerkring/server/platform/mail/worker';
import mongoose from 'mongoose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mailsTo, makeAccount, signedIn, tryToSignIn, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;
const nextPassword = 'een fiets zonder bel';

beforeAll(async () => {
  server = await startApp();
});

afterEach(() => clock.reset());

const later = (minutes: number) =>
  clock.travelTo(new Date(clock.now().getTime() + minutes * 60_000));
const canSignIn = async (account: Account, password: string) =>
  (await tryToSignIn(server, { ...account, password })).status === 201;
const ask = (email: string) => new Client(server).post('/password-resets', { email });
const complete = (token: string, password = nextPassword) =>
  new Client(server).post('/password-resets/completion', { token, password });

/** Asks for a reset and opens the mail. */
async function tokenFor({ email }: Account): Promise<string> {
  const before = (await mailsTo(email)).length;
  expect((await ask(email)).status).toBe(202);
  await expect.poll(async () => (await mailsTo(email)).length).toBe(before + 1);
  const [text = ''] = await mailsTo(email);
  const address = `http://localhost:${new URL(server.url).port}`;
  return new RegExp(`^${address}/wachtwoord/nieuw#([a-z2-7]{32})$`, 'm').exec(text)?.[1] ?? '';
}

describe('changing the password', () => {
  it('xA8: ends all other sessions, gives this one a new token and tells the owner', async () => {
    const noor = await makeAccount();
    const [here, elsewhere] = [await signedIn(server, noor), await signedIn(server, noor)];
    const before = here.cookie;
    const change = { current: noor.password, next: nextPassword };
    expect((await here.put('/me/password', change)).status).toBe(200);
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await here.get('/me')).status).toBe(200);
    const old = await fetch(`${server.url}/api/me`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
    expect(await canSignIn(noor, noor.password)).toBe(false);
    expect(await canSignIn(noor, nextPassword)).toBe(true);
    expect((await mailsTo(noor.email))[0]).toContain('wachtwoord voor Leerkring is gewijzigd');
  });

  it('needs the present password, and changes nothing without it', async () => {
    const noor = await makeAccount();
    const client = await signedIn(server, noor);
    const change = { current: 'een gok van iemand', next: nextPassword };
    const { status, body } = await client.put('/me/password', change);
    expect(status).toBe(400);
    expect(body['data']).toEqual({
      reason: 'password.current',
      fields: [{ path: 'current', message: 'Uw huidige wachtwoord klopt niet.' }],
    });
    expect(await canSignIn(noor, noor.password)).toBe(true);
    const nobody = await new Client(server).put('/me/password', change);
    expect(nobody.status).toBe(401);
  });

  it.each([
    ['welkom', 'password.short'],
    ['leernetwerk2026', 'password.common'],
    ['Wachtwoord123!', 'password.common'],
    ['123456789012', 'password.common'],
    ['qwertyuiopas', 'password.common'],
    ['noorbakker2026', 'password.personal'],
    ['x1'.repeat(200), 'password.long'],
  ])('xA3: refuses %s as %s', async (next, reason) => {
    const noor = await makeAccount();
    const client = await signedIn(server, noor);
    const { status, body } = await client.put('/me/password', { current: noor.password, next });
    expect({ status, data: body['data'] }).toMatchObject({ status: 400, data: { reason } });
  });

  it('xA3: refuses the own address', async () => {
    const noor = await makeAccount();
    const client = await signedIn(server, noor);
    const change = { current: noor.password, next: noor.email };
    const { body } = await client.put('/me/password', change);
    expect(body['data']).toMatchObject({ reason: 'password.personal' });
  });
});

describe('a password that was lost', () => {
  it('is replaced with the link out of the mail; every session ends and none begins', async () => {
    const noor = await makeAccount();
    const client = await signedIn(server, noor);
    const token = await tokenFor(noor);
    const { status, headers } = await complete(token);
    expect(status).toBe(200);
    expect(headers.getSetCookie()).toEqual([]);
    expect((await client.get('/me')).status).toBe(401);
    expect(await canSignIn(noor, noor.password)).toBe(false);
    expect(await canSignIn(noor, nextPassword)).toBe(true);
    expect((await mailsTo(noor.email))[0]).toContain('wachtwoord voor Leerkring is gewijzigd');
  });

  it('xA10: the link works once, also for ten at the same moment', async () => {
    const token = await tokenFor(await makeAccount());
    const answers = await Promise.all(Array.from({ length: 10 }, () => complete(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { status, body } = await complete(token, 'nog een ander zinnetje');
    expect(status).toBe(400);
    expect(body['data']).toMatchObject({ reason: 'reset.spent' });
  });

  it('xA10: the link works for an hour', async () => {
    const [early, late] = [await makeAccount(), await makeAccount()];
    const tokens = [await tokenFor(early), await tokenFor(late)] as const;
    later(59);
    expect((await complete(tokens[0])).status).toBe(200);
    later(2);
    expect((await complete(tokens[1])).body['data']).toMatchObject({ reason: 'reset.spent' });
    expect(await canSignIn(late, late.password)).toBe(true);
  });

  it('xA10: one link used, all links of that person are spent', async () => {
    const noor = await makeAccount();
    const tokens = [await tokenFor(noor), await tokenFor(noor)] as const;
    expect((await complete(tokens[1])).status).toBe(200);
    expect((await complete(tokens[0])).status).toBe(400);
  });

  it('a refused password leaves the link as it was', async () => {
    const token = await tokenFor(await makeAccount());
    const refused = await complete(token, 'leernetwerk2026');
    expect(refused.body['data']).toMatchObject({ reason: 'password.common' });
    expect((await complete(token)).status).toBe(200);
  });

  it('mails at most three times in an hour and never says so', async () => {
    const noor = await makeAccount();
    for (const _ of [1, 2, 3]) await tokenFor(noor);
    expect((await ask(noor.email)).status).toBe(202);
    // The answer comes before the work: the clock must not move in between.
    await resetsIdle();
    later(61);
    await tokenFor(noor);
    expect(await mailsTo(noor.email)).toHaveLength(4);
  });

  it('xA1: answers alike for an address without an account, and mails it nothing', async () => {
    const noor = await makeAccount();
    const known = await ask(noor.email);
    const unknown = await ask('niemand@school.example');
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await expect.poll(async () => (await mailsTo(noor.email)).length).toBe(1);
    expect(await mailsTo('niemand@school.example')).toEqual([]);
  });

  it('xA6: neither the store nor the queue of mails keeps the token', async () => {
    const token = await tokenFor(await makeAccount());
    await mailIdle();
    const resets = await mongoose.connection.collection('passwordresets').find().toArray();
    expect(resets.length).toBeGreaterThan(0);
    expect(JSON.stringify([resets, await Mail.find().lean()])).not.toContain(token);
  });

  it.each(['', 'kort', 'a'.repeat(32), 'A'.repeat(32), '../../etc/passwd'])(
    'xA15: the token %j opens nothing',
    async (token) => {
      expect((await complete(token)).status).toBe(400);
    },
  );
});
