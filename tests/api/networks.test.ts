import {
  appoint,
  archiveNetwork,
  createNetwork,
  createOrganiser,
  createProgramme,
  onNetworkCreated,
  setOrganisers,
} from '@leerkring/server/features/networks';
import type {
  NetworkPage,
  NetworkSpace,
} from '@leerkring/shared/features/networks/networks.view.ts';
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

let server: RunningServer;
let ties: Person;
let sanne: Person;
let dewi: Person;
let tom: Client;
let network: TestNetwork;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  const elsewhere = await makeNetwork();
  [ties, sanne, dewi] = [
    await makePerson(server, 'Ties'),
    await makePerson(server, 'Sanne'),
    await makePerson(server, 'Dewi'),
  ];
  tom = await signedIn(server, await makeAccount({ givenName: 'Tom', platformAdmin: true }));
  await give(ties, network, 'coordinator');
  await give(sanne, network, 'member', { regionIds: [network.west] });
  await give(dewi, elsewhere, 'facilitator');
});

describe('setting up a network', () => {
  it('gives it what its preset says: regions, rooms and a first edition', async () => {
    const made = await tom.post<NetworkPage>('/networks', {
      slug: 'lo2-demo',
      name: 'Scholingsnetwerk LO2',
      preset: 'subjectNetwork',
    });
    expect(made.status).toBe(201);
    expect(made.body.regions.map(({ name }) => name)).toEqual(['Midden', 'West']);
    expect(made.body.addressForm).toBe('je');
    const { items } = (
      await tom.get<{ items: Record<string, unknown>[] }>('/networks/lo2-demo/editions')
    ).body;
    expect(items).toMatchObject([
      { periodKind: 'calendarYear', fee: { cents: 60_000, vat: 'exempt' }, minMeetings: 4 },
    ]);
    expect(items[0]?.['clusters']).toEqual([made.body.regions.map(({ id }) => id)]);
  });

  it('takes a web address once', async () => {
    const input = { slug: network.slug, name: 'Dubbel', preset: 'learningNetwork' };
    const { status, body } = await tom.post('/networks', input);
    expect([status, body['code']]).toEqual([409, 'conflict']);
    expect(body['data']).toEqual({ reason: 'slug.taken' });
  });

  it('leaves nothing of a network whose rooms could not be made', async () => {
    onNetworkCreated((_session, { network: { slug } }) => {
      if (slug === 'breekt-af') throw new Error('geen kamer');
    });
    const input = { slug: 'breekt-af', name: 'Breekt af', preset: 'subjectNetwork' } as const;
    await expect(createNetwork(admin, input)).rejects.toThrow('geen kamer');
    const { db } = mongoose.connection;
    expect(await db?.collection('networks').countDocuments({ slug: 'breekt-af' })).toBe(0);
    const regions = await db?.collection('networkRegions').find().toArray();
    const networks = new Set(
      (await db?.collection('networks').find().toArray())?.map((n) => n._id),
    );
    expect(regions?.filter(({ networkId }) => !networks.has(networkId))).toEqual([]);
  });
});

describe('what a network shows', () => {
  it('to everybody: the listed ones; to members also their own', async () => {
    const slugs = async (client: Client) =>
      (await client.get<{ items: { slug: string; role: string | null }[] }>('/networks')).body
        .items;
    expect(await slugs(new Client(server))).toEqual([]);
    expect(await slugs(sanne.client)).toMatchObject([{ slug: network.slug, role: 'member' }]);
    await ties.client.patch(`/networks/${network.slug}`, { visibility: 'listed' });
    expect(await slugs(new Client(server))).toMatchObject([{ slug: network.slug, role: null }]);
    expect(await slugs(dewi.client)).toHaveLength(2);
  });

  it('on its page: who stands behind it and its texts in order, without empty ones', async () => {
    const lead = await createOrganiser('Vakplatform Bewegen');
    const programme = await createProgramme('Onderwijs in Beweging', '');
    await setOrganisers(network.id, [{ organiserId: lead.id, role: 'lead' }], programme.id);
    const blocks = [
      { block: 'how', text: 'Vier bijeenkomsten' },
      { block: 'where', text: '' },
      { block: 'why', text: 'Samen leren' },
    ];
    const { body } = await ties.client.patch<NetworkPage>(`/networks/${network.slug}`, { blocks });
    expect(body.blocks.map(({ block }) => block)).toEqual(['why', 'how']);
    expect(body.organisers).toEqual([{ name: 'Vakplatform Bewegen', role: 'lead' }]);
    expect(body.programme).toBe('Onderwijs in Beweging');
  });

  it('in its space: my role, my regions, the people who run it and how many we are', async () => {
    const femke = await makePerson(server, 'Femke');
    await give(femke, network, 'facilitator', { regionIds: [network.west] });
    const { body } = await sanne.client.get<NetworkSpace>(`/networks/${network.slug}/space`);
    expect(body.role).toBe('member');
    expect(body.regionIds).toEqual([network.west]);
    expect(body.facilitators).toMatchObject([{ name: 'Femke Proef', regionIds: [network.west] }]);
    expect([body.memberCount, body.schoolCount]).toEqual([3, 0]);
    expect(body.can).toEqual({ invite: false, change: false, seeMembers: true });
  });

  it('not its plans: a concept edition is for those who run it', async () => {
    const path = `/networks/${network.slug}/editions`;
    const count = async (client: Client) =>
      (await client.get<{ items: unknown[] }>(path)).body.items.length;
    expect(await count(ties.client)).toBe(1);
    expect(await count(sanne.client)).toBe(0);
  });
});

describe('changing a network', () => {
  it('is for its coordinator: regions and editions with their own checks', async () => {
    const region = { name: 'Zuid', provinces: ['Limburg'] };
    const path = `/networks/${network.slug}`;
    const added = await ties.client.post<{ id: string }>(`${path}/regions`, region);
    expect(added.status).toBe(201);
    expect((await sanne.client.post(`${path}/regions`, region)).status).toBe(403);
    const id = added.body.id;
    const renamed = await ties.client.patch(`${path}/regions/${id}`, { name: 'Zuidoost' });
    expect(renamed.body).toEqual({ id, name: 'Zuidoost', provinces: ['Limburg'] });
    const edition = await ties.client.post<{ id: string }>(`${path}/editions`, nextEdition);
    expect(edition.status).toBe(201);
    const change = (fields: object) =>
      ties.client.patch(`${path}/editions/${edition.body.id}`, fields);
    expect((await change({ clusters: [[network.west, id]] })).status).toBe(200);
    expect((await change({ clusters: [[network.west, 'a'.repeat(24)]] })).status).toBe(400);
    expect((await change({ end: '2020-01-01T00:00:00Z' })).status).toBe(400);
  });

  it('reaches no region or edition of another network', async () => {
    const other = await makeNetwork();
    const foreign = `/networks/${network.slug}/regions/${other.west}`;
    const random = `/networks/${network.slug}/regions/${'b'.repeat(24)}`;
    const [a, b] = [
      await ties.client.patch(foreign, { name: 'Gekaapt' }),
      await ties.client.patch(random, { name: 'Gekaapt' }),
    ];
    expect([a.status, b.status]).toEqual([404, 404]);
    expect({ ...a.body, requestId: '' }).toEqual({ ...b.body, requestId: '' });
  });

  it('ends with archiving: everything readable, nothing changes any more', async () => {
    const closed = await makeNetwork();
    await appoint(null, { userId: ties.id, networkId: closed.id, role: 'coordinator' });
    await archiveNetwork({ ...admin, id: ties.id }, closed.slug);
    const path = `/networks/${closed.slug}`;
    expect((await ties.client.get(`${path}/space`)).body['archived']).toBe(true);
    expect((await ties.client.patch(path, { name: 'Toch' })).body['code']).toBe('archived');
    const invitation = { email: 'nieuw@school.example', role: 'member' };
    const invited = await ties.client.post(`${path}/invitations`, invitation);
    expect([invited.status, invited.body['code']]).toEqual([409, 'archived']);
  });

  it('xH11: takes no field that is not in the form', async () => {
    for (const extra of [{ _id: 'x' }, { archived: null }, { organisers: [] }, { slug2: 'x' }]) {
      const { status } = await ties.client.patch(`/networks/${network.slug}`, extra);
      expect(status).toBe(400);
    }
  });
});

const nextEdition = {
  label: '2027',
  periodKind: 'calendarYear',
  start: '2027-01-01T00:00:00Z',
  end: '2027-12-31T00:00:00Z',
  status: 'announced',
  registrationOpen: true,
  lateEntry: true,
  fee: null,
  minMeetings: 4,
  clusters: [],
};
