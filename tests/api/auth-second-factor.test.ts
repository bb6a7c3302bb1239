import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { generateHOTP } from '@oslojs/otp';
import { clock } from '@leerkring/server/platform/clock';
import mongoose from 'mongoose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mailsTo, makeAccount, signedIn, tryToSignIn, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startApp();
});

afterEach(() => clock.reset());

const later = (seconds: number) =>
  clock.travelTo(new Date(clock.now().getTime() + seconds * 1_000));

/** What the app on a phone would show now. */
function codeOf(secret: string): string {
  const key = decodeBase32IgnorePadding(secret.replaceAll(' ', ''));
  return generateHOTP(key, BigInt(Math.floor(clock.now().getTime() / 30_000)), 6);
}

async function start(client: Client, { password }: Account): Promise<string> {
  const { status, body } = await client.post('/me/second-factor', { password });
  expect(status).toBe(200);
  return String(body['secret']);
}

/** Somebody with codes on; the clock stands one code further afterwards. */
async function withCodes() {
  const account = await makeAccount();
  const client = await signedIn(server, account);
  const secret = await start(client, account);
  const { status, body } = await client.put<{ recoveryCodes: string[] }>('/me/second-factor', {
    code: codeOf(secret),
  });
  expect(status).toBe(200);
  later(30);
  return { account, client, secret, recoveryCodes: body.recoveryCodes };
}

describe('setting codes up', () => {
  it('shows the QR code to the owner, only while it is being set up', async () => {
    const account = await makeAccount();
    const client = await signedIn(server, account);
    const qr = '/me/second-factor/qr.svg';
    expect((await client.get(qr)).status).toBe(404);
    const secret = await start(client, account);
    const shown = await client.get<string>(qr);
    expect(shown.headers.get('content-type')).toContain('image/svg+xml');
    expect(shown.headers.get('cache-control')).toContain('no-store');
    expect(shown.body).toMatch(/^<svg/);
    expect((await new Client(server).get(qr)).status).toBe(401);
    expect((await (await signedIn(server, await makeAccount())).get(qr)).status).toBe(404);
    await client.put('/me/second-factor', { code: codeOf(secret) });
    expect((await client.get(qr)).status).toBe(404);
  });

  it('asks for nothing at sign-in until the first code was right', async () => {
    const account = await makeAccount();
    const client = await signedIn(server, account);
    const secret = await start(client, account);
    const wrong = codeOf(secret) === '000000' ? '000001' : '000000';
    const refused = await client.put('/me/second-factor', { code: wrong });
    expect(refused.body['data']).toMatchObject({ reason: 'secondFactor.code' });
    expect((await tryToSignIn(server, account)).status).toBe(201);
    expect((await client.put('/me/second-factor', { code: codeOf(secret) })).status).toBe(200);
    expect((await tryToSignIn(server, account)).status).toBe(401);
  });

  it('needs the password', async () => {
    const client = await signedIn(server, await makeAccount());
    const guess = { password: 'een gok van iemand' };
    expect((await client.post('/me/second-factor', guess)).status).toBe(401);
  });

  it('is too late after half an hour', async () => {
    const account = await makeAccount();
    const client = await signedIn(server, account);
    const secret = await start(client, account);
    later(31 * 60);
    expect((await client.put('/me/second-factor', { code: codeOf(secret) })).status).toBe(409);
  });

  it('S-15: gives this browser a new token', async () => {
    const account = await makeAccount();
    const client = await signedIn(server, account);
    const before = client.cookie;
    await client.put('/me/second-factor', { code: codeOf(await start(client, account)) });
    const old = await fetch(`${server.url}/api/me`, { headers: { cookie: before } });
    expect([old.status, (await client.get('/me')).status]).toEqual([401, 200]);
  });

  it('xA6: keeps neither the key nor the recovery codes readable', async () => {
    const { secret, recoveryCodes } = await withCodes();
    const rows = await mongoose.connection.collection('secondfactors').find().toArray();
    const stored = JSON.stringify(rows);
    const key = Buffer.from(decodeBase32IgnorePadding(secret.replaceAll(' ', '')));
    expect(recoveryCodes).toHaveLength(10);
    for (const text of [...recoveryCodes, key.toString('base64url'), key.toString('hex')]) {
      expect(stored).not.toContain(text);
    }
  });
});

describe('signing in with codes on', () => {
  it('asks for the code only after the right password', async () => {
    const { account, secret } = await withCodes();
    const asked = await tryToSignIn(server, account);
    expect([asked.status, asked.body['code']]).toEqual([401, 'second_factor_required']);
    const wrong = await tryToSignIn(server, { ...account, password: 'een gok van iemand' });
    expect(wrong.body['code']).toBe('credentials_refused');
    const right = await tryToSignIn(server, account, { code: codeOf(secret) });
    expect([right.status, right.body['secondFactor']]).toEqual([201, true]);
  });

  it('takes a code once, and one of the step before', async () => {
    const { account, secret } = await withCodes();
    const code = codeOf(secret);
    later(25);
    expect((await tryToSignIn(server, account, { code })).status).toBe(201);
    const again = await tryToSignIn(server, account, { code });
    expect([again.status, again.body['code']]).toEqual([401, 'credentials_refused']);
    later(30);
    expect((await tryToSignIn(server, account, { code: codeOf(secret) })).status).toBe(201);
  });

  it('takes an old code no more', async () => {
    const { account, secret } = await withCodes();
    const code = codeOf(secret);
    later(90);
    expect((await tryToSignIn(server, account, { code })).status).toBe(401);
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { account, recoveryCodes } = await withCodes();
    const [code = ''] = recoveryCodes;
    const typed = ` ${code.toUpperCase().replace('-', ' ')} `;
    expect((await tryToSignIn(server, account, { code: typed })).status).toBe(201);
    expect((await tryToSignIn(server, account, { code })).status).toBe(401);
    const [, second] = recoveryCodes;
    expect((await tryToSignIn(server, account, { code: second })).status).toBe(201);
  });

  it('xA12: still asks for the code after the password was reset', async () => {
    const { account, secret } = await withCodes();
    await new Client(server).post('/password-resets', { email: account.email });
    await expect.poll(async () => (await mailsTo(account.email)).length).toBe(1);
    const token = /#([a-z2-7]{32})/.exec((await mailsTo(account.email)).join())?.[1];
    const password = 'een fiets zonder bel';
    const reset = await new Client(server).post('/password-resets/completion', { token, password });
    expect(reset.status).toBe(200);
    const owner = { ...account, password };
    expect((await tryToSignIn(server, owner)).body['code']).toBe('second_factor_required');
    expect((await tryToSignIn(server, owner, { code: codeOf(secret) })).status).toBe(201);
  });
});

describe('switching codes off', () => {
  it('needs the password; afterwards the password is enough', async () => {
    const { account, client } = await withCodes();
    const guess = { password: 'een gok van iemand' };
    expect((await client.delete('/me/second-factor', guess)).status).toBe(401);
    expect((await tryToSignIn(server, account)).status).toBe(401);
    const { password } = account;
    expect((await client.delete('/me/second-factor', { password })).status).toBe(200);
    expect((await tryToSignIn(server, account)).status).toBe(201);
  });

  it('is needed before codes can be set up anew', async () => {
    const { account, client } = await withCodes();
    const again = await client.post('/me/second-factor', { password: account.password });
    expect(again.status).toBe(409);
  });
});

describe('confirming who you are', () => {
  it('needs password and code, and gives a new token', async () => {
    const { account, client, secret } = await withCodes();
    const { password } = account;
    const confirm = (body: object) => client.put('/session/confirmation', body);
    expect((await confirm({ password: 'een gok van iemand' })).status).toBe(401);
    expect((await confirm({ password })).body['code']).toBe('second_factor_required');
    const before = client.cookie;
    expect((await confirm({ password, code: codeOf(secret) })).status).toBe(200);
    const old = await fetch(`${server.url}/api/me`, { headers: { cookie: before } });
    expect([old.status, (await client.get('/me')).status]).toEqual([401, 200]);
  });
});
