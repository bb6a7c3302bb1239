import { clock } from '@leerkring/server/platform/clock';
import mongoose from 'mongoose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { mailsTo, makeAccount } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { accept, account, invited, newAddress, see } from './inviting.ts';

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

const path = (more = '') => `/networks/${network.slug}/invitations${more}`;

describe('an invitation', () => {
  it('goes by mail in the form and language of the network, with a link that no server sees', async () => {
    const email = newAddress();
    await invited(ties, network, email, {
      message: 'Fijn als je komt!\nhttps://kwaad.example',
      role: 'member',
    });
    const [mail = ''] = await mailsTo(email);
    expect(mail).toContain('Ties Proef nodigt je uit voor Proefnetwerk, als lid.');
    expect(mail).toContain('> Fijn als je komt!\n> https://kwaad.example');
    expect(mail).toMatch(/^https?:\/\/[^/?]+\/uitnodiging#[a-z0-9]{32}$/m);
    const formal = newAddress();
    await ties.client.patch(`/networks/${network.slug}`, { addressForm: 'u' });
    await invited(ties, network, formal);
    expect((await mailsTo(formal))[0]).toContain('nodigt u uit');
    const english = await makeAccount({ preferences: { locale: 'en' } });
    await invited(ties, network, english.email);
    expect((await mailsTo(english.email))[0]).toContain(
      'invites you to Proefnetwerk, as a member.',
    );
  });

  it('keeps its token nowhere in the store once the mail has left', async () => {
    const email = newAddress();
    const { token } = await invited(ties, network, email);
    const { db } = mongoose.connection;
    for (const name of ['invitations', 'mails', 'audits']) {
      const all = JSON.stringify(await db?.collection(name).find().toArray());
      expect(all, name).not.toContain(token);
    }
  });

  it('shows what it offers, as often as a scanner likes', async () => {
    const email = newAddress();
    const { token } = await invited(ties, network, email, { message: 'Welkom' });
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
    const first = await invited(ties, network, email);
    const second = await invited(ties, network, email, { role: 'guest' });
    const list = (await ties.client.get<{ items: Record<string, unknown>[] }>(path())).body.items;
    const states = list.filter((one) => one['email'] === email).map((one) => one['state']);
    expect(states.sort()).toEqual(['revoked', 'sent']);
    expect((await see(new Client(server), first.token)).status).toBe(409);
    expect((await see(new Client(server), second.token)).body.role).toBe('guest');
  });

  it('cannot be replaced by who may not take it back', async () => {
    const email = newAddress();
    await invited(ties, network, email, { role: 'coordinator' });
    const lower = await femke.client.post(path(), { email, role: 'guest' });
    expect(lower.status).toBe(403);
  });
});

describe('a link that does not work any more', () => {
  it('says the same whether it was used, withdrawn, resent, has expired or never was', async () => {
    const stranger = new Client(server);
    const used = await invited(ties, network, newAddress());
    expect((await accept(stranger, used.token, { account })).status).toBe(201);
    const withdrawn = await invited(ties, network, newAddress());
    expect((await ties.client.delete(path(`/${withdrawn.id}`))).status).toBe(200);
    const resent = await invited(ties, network, newAddress());
    expect((await ties.client.post(path(`/${resent.id}/deliveries`))).status).toBe(200);
    const expired = await invited(ties, network, newAddress());
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
    const { id, token } = await invited(ties, network, newAddress());
    await accept(new Client(server), token, { account });
    expect((await ties.client.post(path(`/${id}/deliveries`))).status).toBe(404);
    expect((await ties.client.delete(path(`/${id}`))).status).toBe(404);
  });
});

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
