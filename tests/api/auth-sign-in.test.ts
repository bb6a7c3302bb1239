import { createCredential } from '@leerkring/server/features/auth';
import { createUser, setUserStatus } from '@leerkring/server/features/people';
import { inTransaction } from '@leerkring/server/platform/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, signedIn, tryToSignIn, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;
let noor: Account;

beforeAll(async () => {
  server = await startApp();
  noor = await makeAccount();
});

describe('signing in', () => {
  it('opens the account and tells who it is', async () => {
    const { status, body, client } = await tryToSignIn(server, noor);
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: noor.id, name: 'Noor Bakker', email: noor.email });
    const me = await client.get('/me');
    expect(me.body).toEqual(body);
  });

  it('takes the address in capitals and with blanks around it', async () => {
    const email = `  ${noor.email.toUpperCase()} `;
    expect((await tryToSignIn(server, { ...noor, email })).status).toBe(201);
  });

  it('shows nothing of a person to who is not signed in', async () => {
    expect((await new Client(server).get('/me')).status).toBe(401);
  });

  it('xA1: answers alike for an unknown address, a wrong password, a block and no password', async () => {
    const blocked = await makeAccount();
    await inTransaction((session) => setUserStatus(session, blocked.id, 'blocked'));
    const invited = { givenName: 'Els', familyName: 'Mol', email: 'els@school.example' };
    await inTransaction((session) => createUser(session, invited));
    const refusals = [
      await tryToSignIn(server, { ...noor, email: 'niemand@school.example' }),
      await tryToSignIn(server, { ...noor, password: 'een ander wachtwoord' }),
      await tryToSignIn(server, blocked),
      await tryToSignIn(server, { ...noor, email: invited.email }),
    ];
    const seen = refusals.map(({ status, body, client }) => ({
      status,
      said: { code: body['code'], message: body['message'], data: body['data'] },
      cookie: client.cookie,
    }));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(seen[0]).toMatchObject({
      status: 401,
      said: { code: 'credentials_refused' },
      cookie: '',
    });
  });
});

describe('xA2: odd passwords', () => {
  it('takes 64 characters with blanks and knows the same characters in another form', async () => {
    const password = `ﬁetsen naar het café ${'tussen de bomen '.repeat(3)}`.slice(0, 64);
    const twin = password.normalize('NFKC');
    expect(twin).not.toBe(password);
    const owner = await makeAccount();
    const client = await signedIn(server, owner);
    const change = { current: owner.password, next: password };
    expect((await client.put('/me/password', change)).status).toBe(200);
    expect((await tryToSignIn(server, { ...owner, password })).status).toBe(201);
    expect((await tryToSignIn(server, { ...owner, password: twin })).status).toBe(201);
  });

  it('never cuts: one more character at the end is another password', async () => {
    const password = 'gras-boom'.repeat(28) + 'hek!';
    const owner = await makeAccount();
    const client = await signedIn(server, owner);
    const change = { current: owner.password, next: password };
    expect((await client.put('/me/password', change)).status).toBe(200);
    const shorter = { ...owner, password: password.slice(0, 255) };
    expect((await tryToSignIn(server, shorter)).status).toBe(401);
    expect((await tryToSignIn(server, { ...owner, password })).status).toBe(201);
  });

  it.each([
    ['257 bytes', 'x'.repeat(257), 400],
    ['129 letters of two bytes', 'é'.repeat(129), 400],
    ['a megabyte', 'x'.repeat(1_000_000), 413],
    ['a NUL', 'vijf groene\0 appels', 400],
    ['nothing', '', 400],
  ])('refuses %s before any work is done', async (_what, password, status) => {
    expect((await tryToSignIn(server, { ...noor, password })).status).toBe(status);
  });

  it('refuses an object in place of the password or the address', async () => {
    const operators = { email: { $gt: '' }, password: { $gt: '' } };
    expect((await new Client(server).post('/session', operators)).status).toBe(400);
  });
});

describe('a first password', () => {
  it('is judged like every other one', async () => {
    const person = { givenName: 'Kim', familyName: 'Smit', email: 'kim@school.example' };
    const making = inTransaction(async (session) => {
      const { id } = await createUser(session, person);
      await createCredential(session, id, 'kort');
    });
    await expect(making).rejects.toMatchObject({ data: { reason: 'password.short' } });
  });
});
