import { appoint, membershipsOf, onMembershipCommitted } from '@leerkring/server/features/networks';
import { createSchool } from '@leerkring/server/features/schools';
import { clock } from '@leerkring/server/platform/clock';
import { runJob } from '@leerkring/server/platform/jobs';
import type { MemberView } from '@leerkring/shared/features/networks/networks.view.ts';
import mongoose from 'mongoose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { makeAccount } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import { leastCommands } from '../support/least-commands.ts';

interface Page {
  items: MemberView[];
  next: string | null;
}

let server: RunningServer;
let network: TestNetwork;
let ties: Person;
let femke: Person;
let sanne: Person;
let dewi: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  const elsewhere = await makeNetwork();
  ties = await makePerson(server, 'Ties');
  femke = await makePerson(server, 'Femke');
  sanne = await makePerson(server, 'Sanne');
  dewi = await makePerson(server, 'Dewi');
  await give(ties, network, 'coordinator');
  await give(femke, network, 'facilitator');
  await give(sanne, network, 'member', { regionIds: [network.west] });
  await give(dewi, elsewhere, 'facilitator');
});

const path = (more = '') => `/networks/${network.slug}/members${more}`;
const names = async (query: string) =>
  (await sanne.client.get<Page>(path(`?${query}`))).body.items.map(({ name }) => name);

describe('the list of members', () => {
  beforeAll(async () => {
    for (const [givenName, infix, familyName] of people) {
      const { id } = await makeAccount({ givenName, infix, familyName });
      await appoint(null, { userId: id, networkId: network.id, role: 'member' });
    }
  });

  it('is by family name without its infix, in pages that miss nobody and repeat nobody', async () => {
    const all = await names('limit=100');
    expect(all.slice(0, 3)).toEqual(['Bo van Aalten', 'Zoë Ålund', 'Ada Bakker']);
    const paged: string[] = [];
    let after = '';
    do {
      const { body } = await sanne.client.get<Page>(path(`?limit=2${after}`));
      expect(body.items.length).toBeLessThanOrEqual(2);
      paged.push(...body.items.map(({ name }) => name));
      after = body.next ? `&after=${body.next}` : '';
    } while (after);
    expect(paged).toEqual(all);
  });

  it('finds by the start of any word of a name, without accents, and by role and region', async () => {
    expect(await names('q=zoe%20al')).toEqual(['Zoë Ålund']);
    expect(await names('q=bak')).toEqual(['Ada Bakker', 'Cas Bakker']);
    expect(await names('q=(a%2B)%2B%24')).toEqual(await names('q=a'));
    expect(await names('role=facilitator')).toEqual(['Femke Proef']);
    expect(await names(`regionId=${network.west}`)).toEqual(['Sanne Proef']);
  });

  it('shows what somebody does and where', async () => {
    const school = await createSchool(null, {
      name: 'Zilvermeeuw College',
      locationCode: '99ZA00',
      place: 'Nergenshuizen',
      province: 'Noord-Holland',
      holidayRegion: 'noord',
      schoolTypes: ['havo'],
    });
    const profile = { schoolId: school.id, jobFunction: 'teacher', familyName: 'Aaa' };
    expect((await sanne.client.patch('/me/profile', profile)).status).toBe(200);
    const [first] = (await ties.client.get<Page>(path('?limit=1'))).body.items;
    expect(first).toMatchObject({
      name: 'Sanne Aaa',
      jobFunction: 'teacher',
      schoolName: 'Zilvermeeuw College',
    });
    const space = await ties.client.get(`/networks/${network.slug}/space`);
    expect(space.body['schoolCount']).toBe(1);
  });

  it('costs as many queries for a hundred people as for one', async () => {
    const ask = (limit: number) => sanne.client.get(path(`?limit=${limit}`));
    await ask(1);
    const one = await leastCommands(() => ask(1));
    const many = await leastCommands(() => ask(100));
    expect(many.length).toBe(one.length);
  });

  it('walks along an index', async () => {
    const plan = await mongoose.connection
      .collection('memberships')
      .find({ networkId: network.id, ended: false, sortName: { $gt: 'b' } })
      .sort({ sortName: 1 })
      .limit(50)
      .explain('executionStats');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=1e9',
    'limit=-1',
    'after=nee',
    'sort=email',
    'role=boss',
  ])('xH25, xH7: refuses ?%s', async (query) => {
    expect((await sanne.client.get(path(`?${query}`))).status).toBe(400);
  });

  it('refuses a cursor out of another network', async () => {
    const other = await makeNetwork();
    await give(sanne, other, 'member');
    const [mine] = (await sanne.client.get<Page>(`/networks/${other.slug}/members`)).body.items;
    const { status } = await sanne.client.get(path(`?after=${mine?.membershipId}`));
    expect(status).toBe(400);
  });
});

describe('changing a membership', () => {
  it('is felt at once, and told after it is durable', async () => {
    const heard: unknown[] = [];
    onMembershipCommitted((event) => heard.push(event));
    const bo = await makePerson(server, 'Bo');
    await give(bo, network, 'member');
    const change = { role: 'schoolContact', regionIds: [network.oost] };
    const { status, body } = await ties.client.patch(path(`/${bo.id}`), change);
    expect([status, body['role']]).toEqual([200, 'schoolContact']);
    const after = { networkId: network.id, role: 'schoolContact', regionIds: [network.oost] };
    expect(await membershipsOf(bo.id)).toMatchObject([after]);
    expect(heard).toMatchObject([{ before: null }, { before: { role: 'member' }, after }]);
  });

  it('stays within the own rank', async () => {
    const bo = await makePerson(server, 'Bo');
    await give(bo, network, 'member');
    const by = async (who: Person, personId: string, role: string) =>
      (await who.client.patch(path(`/${personId}`), { role })).status;
    expect(await by(femke, bo.id, 'facilitator')).toBe(403);
    expect(await by(femke, ties.id, 'member')).toBe(403);
    expect(await by(sanne, bo.id, 'guest')).toBe(403);
    expect(await by(dewi, bo.id, 'guest')).toBe(404);
    expect(await by(femke, bo.id, 'guest')).toBe(200);
    expect(await by(ties, bo.id, 'facilitator')).toBe(200);
  });

  it('is never about oneself, and the last coordinator stays', async () => {
    const self = await ties.client.patch(path(`/${ties.id}`), { role: 'member' });
    expect([self.status, self.body['data']]).toEqual([403, { reason: 'member.last' }]);
    const own = await femke.client.patch(path(`/${femke.id}`), { role: 'coordinator' });
    expect([own.status, own.body['data']]).toEqual([403, { reason: 'member.self' }]);
    const leave = await ties.client.delete(path(`/${ties.id}`));
    expect([leave.status, leave.body['data']]).toEqual([403, { reason: 'member.last' }]);
  });

  it('xH24: two coordinators who end each other at one moment leave one behind', async () => {
    const place = await makeNetwork();
    await give(ties, place, 'coordinator');
    await give(sanne, place, 'coordinator');
    const end = (by: Person, whom: Person) =>
      by.client.delete(`/networks/${place.slug}/members/${whom.id}`);
    const answers = await Promise.all([end(ties, sanne), end(sanne, ties)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const left = { networkId: place.id, ended: false };
    expect(await mongoose.connection.collection('memberships').countDocuments(left)).toBe(1);
  });
});

describe('ending a membership', () => {
  afterEach(() => clock.reset());

  it('makes a stranger of a member at once', async () => {
    const iris = await makePerson(server, 'Iris');
    await give(iris, network, 'member');
    expect((await iris.client.get(path())).status).toBe(200);
    expect((await iris.client.delete(path(`/${iris.id}`))).status).toBe(200);
    const [own, random] = [
      await iris.client.get(path()),
      await iris.client.get('/networks/bestaat-niet/members'),
    ];
    expect(own.status).toBe(404);
    expect({ ...own.body, requestId: '' }).toEqual({ ...random.body, requestId: '' });
    expect((await ties.client.get(`/people/${iris.id}`)).status).toBe(404);
  });

  it('comes by itself on the last day, and is told by the job', async () => {
    const lot = await makePerson(server, 'Lot');
    const to = new Date(clock.now().getTime() + 60_000);
    await appoint(null, { userId: lot.id, networkId: network.id, role: 'member', to });
    expect((await lot.client.get(path())).status).toBe(200);
    clock.travelTo(new Date(to.getTime() + 1));
    expect((await lot.client.get(path())).status).toBe(404);
    expect((await names('q=lot')).length).toBe(0);
    const heard: unknown[] = [];
    onMembershipCommitted((event) => heard.push(event));
    await runJob('networks.endMemberships');
    expect(heard).toMatchObject([{ userId: lot.id, before: { role: 'member' }, after: null }]);
  });

  it('also lets a guest go who cannot see the list', async () => {
    const gast = await makePerson(server, 'Gast');
    await give(gast, network, 'guest');
    expect((await gast.client.get(path())).status).toBe(403);
    expect((await gast.client.delete(path(`/${gast.id}`))).status).toBe(200);
  });
});

const people = [
  ['Bo', 'van', 'Aalten'],
  ['Zoë', '', 'Ålund'],
  ['Ada', '', 'Bakker'],
  ['Cas', '', 'Bakker'],
  ['Dré', 'de', 'Zwart'],
] as const;
