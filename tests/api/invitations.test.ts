import { invite } from '@leerkring/server/features/networks';
import { createSchool } from '@leerkring/server/features/schools';
import { clock } from '@leerkring/server/platform/clock';
import type { InvitationCard } from '@leerkring/shared/features/networks/networks.view.ts';
import mongoose from 'mongoose';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { mailsTo, makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;
let network: TestNetwork;
let ties: Person;
let femke: Person;
let sanne: Person;

beforeAll(async () => {
  server = await startApp({ ORIGIN: '' });
  network = await makeNetwork();
  ties = await makePerson(server, 'Ties');
  femke = await makePerson(server, 'Femke');
  sanne = await makePerson(server, 'Sanne');
  await give(ties, network, 'coordinator');
  await give(femke, network, 'facilitator');
  await give(sanne, network, 'member');
});

afterEach(() => clock.reset());

const newAddress = () => `${randomBytes(6).toString('hex')}@school.example`;
const path = (more = '') => `/networks/${network.slug}/invitations${more}`;
const account = {
  givenName: 'Nieuwe',
  familyName: 'Collega',
  password: 'zeven paarse fietsen',
  jobFunction: 'teacher',
};

async function invited(email: string, input: object = {}) {
  const answer = await ties.client.post(path(), { email, role: 'member', ...input });
  expect(answer.status).toBe(201);
  return { id: String(answer.body['id']), token: await tokenFor(email) };
}

async function tokenFor(email: string): Promise<string> {
  const [mail = ''] = await mailsTo(email);
  return /\/uitnodiging#([a-z0-9]{32})/.exec(mail)?.[1] ?? '';
}

const accept = (client: Client, token: string, more: object = {}) =>
  client.post('/invitation-acceptances', { token, ...more });

const see = (client: Client, token: string) =>
  client.post<InvitationCard>('/invitation-views', { token });

describe('an invitation', () => {
  it('goes by mail in the form and language of the network, with a link that no server sees', async () => {
    const email = newAddress();
    await invited(email, { message: 'Fijn als je komt!\nhttps://kwaad.example', role: 'member' });
    const [mail = ''] = await mailsTo(email);
    expect(mail).toContain('Ties Proef nodigt je uit voor Proefnetwerk, als lid.');
    expect(mail).toContain('> Fijn als je komt!\n> https://kwaad.example');
    expect(mail).toMatch(/^https?:\/\/[^/?]+\/uitnodiging#[a-z0-9]{32}$/m);
    const formal = newAddress();
    await ties.client.patch(`/networks/${network.slug}`, { addressForm: 'u' });
    await invited(formal);
    expect((await mailsTo(formal))[0]).toContain('nodigt u uit');
    const english = await makeAccount({ preferences: { locale: 'en' } });
    await invited(english.email);
    expect((await mailsTo(english.email))[0]).toContain(
      'invites you to Proefnetwerk, as a member.',
    );
  });

  it('keeps its token nowhere in the store once the mail has left', async () => {
    const email = newAddress();
    const { token } = await invited(email);
    const { db } = mongoose.connection;
    for (const name of ['invitations', 'mails', 'audits']) {
      const all = JSON.stringify(await db?.collection(name).find().toArray());
      expect(all, name).not.toContain(token);
    }
  });

  it('shows what it offers, as often as a scanner likes', async () => {
    const email = newAddress();
    const { token } = await invited(email, { message: 'Welkom' });
    const stranger = new Client(server);
    for (let at = 0; at < 3; at += 1) expect((await see(stranger, token)).status).toBe(200);
    expect((await see(stranger, token)).body).toMatchObject({
      networkSlug: network.slug,
      role: 'member',
      invitedBy: 'Ties Proef',
      message: 'Welkom',
      email,
      hasAccount: false,
      isSignedIn: false,
    });
    expect((await accept(stranger, token, { account })).status).toBe(201);
  });

  it('is made within the own rank only', async () => {
    const as = async (who: Person, role: string) =>
      (await who.client.post(path(), { email: newAddress(), role })).status;
    expect(await as(femke, 'member')).toBe(201);
    expect(await as(femke, 'facilitator')).toBe(403);
    expect(await as(sanne, 'guest')).toBe(403);
    expect(await as(ties, 'coordinator')).toBe(201);
  });

  it('is not for who is a member, nor with a region or school that is not there', async () => {
    const send = (input: object) =>
      ties.client.post(path(), { email: newAddress(), role: 'member', ...input });
    const again = await send({ email: sanne.email.toUpperCase() });
    expect([again.status, again.body['data']]).toEqual([409, { reason: 'invitation.member' }]);
    expect((await send({ regionIds: ['a'.repeat(24)] })).status).toBe(400);
    expect((await send({ schoolId: 'a'.repeat(24) })).status).toBe(400);
    expect((await send({ email: 'iemand@x\r\nBcc: y@z.example' })).status).toBe(400);
  });

  it('replaces an open one to the same address, whose link is dead', async () => {
    const email = newAddress();
    const first = await invited(email);
    const second = await invited(email, { role: 'guest' });
    const list = (await ties.client.get<{ items: Record<string, unknown>[] }>(path())).body.items;
    const states = list.filter((one) => one['email'] === email).map((one) => one['state']);
    expect(states.sort()).toEqual(['revoked', 'sent']);
    expect((await see(new Client(server), first.token)).status).toBe(409);
    expect((await see(new Client(server), second.token)).body.role).toBe('guest');
  });

  it('cannot be replaced by who may not take it back', async () => {
    const email = newAddress();
    await invited(email, { role: 'coordinator' });
    const lower = await femke.client.post(path(), { email, role: 'guest' });
    expect(lower.status).toBe(403);
  });
});

describe('a link that does not work any more', () => {
  it('says the same whether it was used, withdrawn, resent, has expired or never was', async () => {
    const stranger = new Client(server);
    const used = await invited(newAddress());
    expect((await accept(stranger, used.token, { account })).status).toBe(201);
    const withdrawn = await invited(newAddress());
    expect((await ties.client.delete(path(`/${withdrawn.id}`))).status).toBe(200);
    const resent = await invited(newAddress());
    expect((await ties.client.post(path(`/${resent.id}/deliveries`))).status).toBe(200);
    const expired = await invited(newAddress());
    const tokens = [used, withdrawn, resent].map(({ token }) => token);
    const later = new Client(server);
    const answers = [];
    for (const token of [...tokens, 'a'.repeat(32)]) answers.push(await see(later, token));
    clock.travelTo(new Date(clock.now().getTime() + 14 * 24 * 3_600_000 + 1_000));
    answers.push(await see(later, expired.token));
    answers.push(await accept(later, expired.token, { account }));
    for (const { status, body } of answers) {
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'conflict', data: { reason: 'invitation.spent' } });
    }
  });

  it('does not revive: what is over can be neither resent nor withdrawn', async () => {
    const { id, token } = await invited(newAddress());
    await accept(new Client(server), token, { account });
    expect((await ties.client.post(path(`/${id}/deliveries`))).status).toBe(404);
    expect((await ties.client.delete(path(`/${id}`))).status).toBe(404);
  });
});

describe('accepting', () => {
  it('makes an account, a membership and a signed-in browser in one go', async () => {
    const email = newAddress();
    const school = await createSchool(null, {
      name: 'Het Papieren Atrium',
      locationCode: '99ZE00',
      place: 'Fictdorp',
      province: 'Gelderland',
      holidayRegion: 'midden',
      schoolTypes: ['havo', 'vwo'],
    });
    const { token } = await invited(email, { regionIds: [network.west], schoolId: school.id });
    const milan = new Client(server);
    const { status, body } = await accept(milan, token, { account });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      networkSlug: network.slug,
      me: { email, name: 'Nieuwe Collega' },
    });
    const space = await milan.get(`/networks/${network.slug}/space`);
    expect(space.body).toMatchObject({ role: 'member', regionIds: [network.west] });
    const me = (await milan.get<{ id: string }>('/me')).body;
    expect((await milan.get(`/people/${me.id}`)).body).toMatchObject({
      schools: [{ schoolName: 'Het Papieren Atrium', jobFunction: 'teacher' }],
    });
  });

  it('with a password that is too weak makes nothing and uses nothing up', async () => {
    const email = newAddress();
    const { token } = await invited(email);
    const weak = { account: { ...account, password: 'kort' } };
    const refused = await accept(new Client(server), token, weak);
    expect([refused.status, refused.body['code']]).toEqual([400, 'invalid']);
    const users = mongoose.connection.collection('users');
    expect(await users.countDocuments({ email })).toBe(0);
    expect((await accept(new Client(server), token, { account })).status).toBe(201);
  });

  it('with an account one has: sign in with the invited address first', async () => {
    const lot = await makeAccount({ givenName: 'Lot' });
    const { token } = await invited(lot.email);
    const stranger = new Client(server);
    expect((await see(stranger, token)).body.hasAccount).toBe(true);
    expect((await accept(stranger, token, { account })).body['code']).toBe('auth_required');
    const other = await accept(sanne.client, token);
    expect([other.status, other.body['data']]).toEqual([
      403,
      { reason: 'invitation.otherAccount' },
    ]);
    const signed = await signedIn(server, lot);
    expect((await see(signed, token)).body.isSignedIn).toBe(true);
    expect((await accept(signed, token)).status).toBe(201);
    expect((await signed.get(`/networks/${network.slug}/space`)).status).toBe(200);
  });

  it('without an account and without the wish for one is refused', async () => {
    const { token } = await invited(newAddress());
    expect((await accept(new Client(server), token)).status).toBe(400);
  });

  it('xH24: fifty times at once makes one account, one membership and one session', async () => {
    const email = newAddress();
    const { token } = await invited(email);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => accept(new Client(server), token, { account })),
    );
    const codes = answers.map(({ status }) => status);
    expect(codes.filter((status) => status === 201)).toHaveLength(1);
    expect(codes.every((status) => [201, 401, 409, 429, 503].includes(status))).toBe(true);
    const { db } = mongoose.connection;
    const users = (await db?.collection('users').find({ email }).toArray()) ?? [];
    expect(users).toHaveLength(1);
    const userId = users[0]?._id;
    for (const name of ['memberships', 'sessions']) {
      expect(await db?.collection(name).countDocuments({ userId }), name).toBe(1);
    }
  });

  it('makes whoever comes from seeds or another path no less than they are', async () => {
    const ada = await makeAccount({ givenName: 'Ada' });
    const { token } = await invite(admin, network.slug, { ...plain, email: ada.email });
    await give({ ...sanne, id: ada.id }, network, 'facilitator');
    const client = await signedIn(server, ada);
    expect((await accept(client, token)).status).toBe(201);
    const space = await client.get(`/networks/${network.slug}/space`);
    expect(space.body['role']).toBe('facilitator');
  });
});

const plain = { role: 'member' as const, regionIds: [], schoolId: null, message: '' };

describe('xH6, xH11: what is no invitation', () => {
  it.each([
    { email: { $ne: null }, role: 'member' },
    { email: 'a@b.example', role: { $gt: '' } },
    { email: 'a@b.example', role: 'member', networkId: 'x' },
    { email: 'a@b.example', role: 'member', state: 'accepted' },
    { email: 'a@b.example', role: 'member', regionIds: { $in: [] } },
  ])('%j is refused', async (input) => {
    expect((await ties.client.post(path(), input)).status).toBe(400);
  });

  it.each([{ $ne: null }, ['a'.repeat(32)], '../../x', ''])(
    'token %j is refused',
    async (token) => {
      const { status } = await new Client(server).post('/invitation-views', { token });
      expect(status).toBe(400);
    },
  );
});
