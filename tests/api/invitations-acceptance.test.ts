import { invite } from '@leerkring/server/features/networks';
import { createSchool } from '@leerkring/server/features/schools';
import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { accept, account, invited, newAddress, see } from './inviting.ts';

let server: RunningServer;
let network: TestNetwork;
let ties: Person;
let sanne: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  ties = await makePerson(server, 'Ties');
  sanne = await makePerson(server, 'Sanne');
  await give(ties, network, 'coordinator');
  await give(sanne, network, 'member');
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
    const { token } = await invited(ties, network, email, {
      regionIds: [network.west],
      schoolId: school.id,
    });
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
    const { token } = await invited(ties, network, email);
    const weak = { account: { ...account, password: 'kort' } };
    const refused = await accept(new Client(server), token, weak);
    expect([refused.status, refused.body['code']]).toEqual([400, 'invalid']);
    const users = mongoose.connection.collection('users');
    expect(await users.countDocuments({ email })).toBe(0);
    expect((await accept(new Client(server), token, { account })).status).toBe(201);
  });

  it('with an account one has: sign in with the invited address first', async () => {
    const lot = await makeAccount({ givenName: 'Lot' });
    const { token } = await invited(ties, network, lot.email);
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
    const { token } = await invited(ties, network, newAddress());
    expect((await accept(new Client(server), token)).status).toBe(400);
  });

  it('xH24: fifty times at once makes one account, one membership and one session', async () => {
    const email = newAddress();
    const { token } = await invited(ties, network, email);
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
