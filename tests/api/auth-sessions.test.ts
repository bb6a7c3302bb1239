import { endSessionsOf, onSessionEnded } from '@leerkring/server/features/auth';
import { setUserStatus } from '@leerkring/server/features/people';
import { clock } from '@leerkring/server/platform/clock';
import { inTransaction } from '@leerkring/server/platform/database';
import mongoose from 'mongoose';
import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, signedIn, tryToSignIn, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;
let noor: Account;

beforeAll(async () => {
  server = await startApp();
  noor = await makeAccount();
});

afterEach(() => clock.reset());

const tokenOf = (client: Client) => /(?:^|; )leerkring=([^;]+)/.exec(client.cookie)?.[1] ?? '';
const digestOf = (client: Client) => createHash('sha256').update(tokenOf(client)).digest('hex');
const isIn = async (client: Client) => (await client.get('/me')).status === 200;
const later = (days: number) => clock.travelTo(new Date(clock.now().getTime() + days * 86_400_000));

/** A browser that sends exactly this cookie, whatever the server says. */
async function statusWith(cookie: string): Promise<number> {
  return (await fetch(`${server.url}/api/me`, { headers: { cookie } })).status;
}

describe('S-15: sessions', () => {
  it('xA6: the store keeps only the SHA-256 of a token of 160 bits', async () => {
    const client = await signedIn(server, noor);
    const token = tokenOf(client);
    expect(token).toMatch(/^[a-z2-7]{32}$/);
    const stored = await mongoose.connection.collection('sessions').find().toArray();
    const digest = digestOf(client);
    expect(stored.map(({ _id }) => String(_id))).toContain(digest);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await statusWith(`leerkring=${digest}`)).toBe(401);
    expect(await statusWith(`leerkring=${token}`)).toBe(200);
  });

  it('every sign-in gives another token and ends the session this browser had', async () => {
    const client = await signedIn(server, noor);
    const first = tokenOf(client);
    await tryToSignIn(server, noor, { client });
    expect(tokenOf(client)).not.toBe(first);
    expect(await statusWith(`leerkring=${first}`)).toBe(401);
    expect(await isIn(client)).toBe(true);
  });

  it('a planted cookie never becomes valid', async () => {
    const planted = 'a'.repeat(32);
    const answer = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: {
        cookie: `leerkring=${planted}`,
        origin: server.origin,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ email: noor.email, password: noor.password }),
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie().join()).not.toContain(planted);
    expect(await statusWith(`leerkring=${planted}`)).toBe(401);
  });

  it.each(['', 'x', '%', '%E0%A4%A', 'a'.repeat(5_000), '$ne', '"', '__proto__'])(
    'takes the cookie %j for nobody',
    async (value) => {
      expect(await statusWith(`leerkring=${value}`)).toBe(401);
    },
  );

  it('ends after 14 days without use, and not before', async () => {
    const client = await signedIn(server, noor);
    later(13.9);
    expect(await isIn(client)).toBe(true);
    later(13.9);
    expect(await isIn(client)).toBe(true);
    later(14.1);
    expect(await isIn(client)).toBe(false);
  });

  it('ends after 30 days however much it is used', async () => {
    const client = await signedIn(server, noor);
    for (const _ of [1, 2, 3]) {
      later(9.9);
      expect(await isIn(client)).toBe(true);
    }
    later(0.4);
    expect(await isIn(client)).toBe(false);
  });

  it('ends after 12 hours for a platform admin', async () => {
    const admin = await makeAccount({ platformAdmin: true });
    const client = await signedIn(server, admin);
    later(11.9 / 24);
    expect(await isIn(client)).toBe(true);
    later(0.2 / 24);
    expect(await isIn(client)).toBe(false);
  });
});

describe('xA7: the cookie', () => {
  it('is closed to scripts and to what other sites send', async () => {
    const plain = await tryToSignIn(server, noor);
    const plainCookie = plain.headers.getSetCookie().find((line) => line.startsWith('leerkring='));
    expect(plainCookie).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax$/);
  });

  it('counts under its own name only, and whole', async () => {
    const client = await signedIn(server, noor);
    expect(await statusWith(`leerkring=${tokenOf(client)}x`)).toBe(401);
    expect(await statusWith(`__Host-leerkring=${tokenOf(client)}`)).toBe(401);
  });
});

describe('xA8: ended means gone', () => {
  it('after signing out, in this and every other tab', async () => {
    const client = await signedIn(server, noor);
    const otherTab = client.cookie;
    expect((await client.delete('/session')).status).toBe(200);
    expect(await isIn(client)).toBe(false);
    expect(await statusWith(otherTab)).toBe(401);
  });

  it('after a block, within two seconds', async () => {
    const tess = await makeAccount();
    const client = await signedIn(server, tess);
    expect(await isIn(client)).toBe(true);
    await inTransaction((session) => setUserStatus(session, tess.id, 'blocked'));
    await expect.poll(() => isIn(client), { timeout: 2_000, interval: 100 }).toBe(false);
  });

  it('tells whoever listens, such as the sockets, which session ended', async () => {
    const tess = await makeAccount();
    const [phone, desk] = [await signedIn(server, tess), await signedIn(server, tess)];
    const ended: string[] = [];
    const stop = onSessionEnded(({ sessionId }) => ended.push(sessionId));
    const digests = [phone, desk].map(digestOf);
    await endSessionsOf(tess.id, { except: digests[1] });
    stop();
    expect(ended).toEqual([digests[0]]);
    expect([await isIn(phone), await isIn(desk)]).toEqual([false, true]);
  });

  it('S-04: tells within two seconds what another node or time ended', async () => {
    const tess = await makeAccount();
    const [phone, desk] = [await signedIn(server, tess), await signedIn(server, tess)];
    const [phoneId = '', deskId = ''] = [phone, desk].map(digestOf);
    const ended = new Set<string>();
    const stop = onSessionEnded(
      ({ sessionId }) => ended.add(sessionId),
      () => [phoneId, deskId],
    );
    await mongoose.connection.collection<{ _id: string }>('sessions').deleteOne({ _id: phoneId });
    await expect.poll(() => [...ended], { timeout: 2_000 }).toEqual([phoneId]);
    later(14.1);
    await expect.poll(() => ended.size, { timeout: 2_000 }).toBe(2);
    stop();
  });

  it('stays when the transaction that would end it fails', async () => {
    const tess = await makeAccount();
    const client = await signedIn(server, tess);
    const failing = inTransaction(async (session) => {
      await endSessionsOf(tess.id, { session });
      throw new Error('Something after it went wrong.');
    });
    await expect(failing).rejects.toThrow('after it');
    expect(await isIn(client)).toBe(true);
  });
});
