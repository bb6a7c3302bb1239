import { badgeOf } from '@leerkring/server/features/people';
import { createSchool } from '@leerkring/server/features/schools';
import type { OwnProfile, PersonView } from '@leerkring/shared/features/people/people.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let dewi: Person;
let rik: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  const elsewhere = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  dewi = await makePerson(server, 'Dewi');
  rik = await makePerson(server, 'Rik');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  await give(rik, network, 'expert');
  await give(dewi, elsewhere, 'facilitator');
});

const see = (who: Client, whom: Person) => who.get<PersonView>(`/people/${whom.id}`);

describe('seeing a person', () => {
  it('is for who shares a network whose directory they may read', async () => {
    expect((await see(joris.client, sanne)).body).toMatchObject({
      name: 'Sanne Proef',
      isSelf: false,
      sharedNetworks: [{ slug: network.slug, role: 'member' }],
    });
    expect((await see(joris.client, rik)).status).toBe(200);
    expect((await see(rik.client, sanne)).status).toBe(404);
    expect((await see(dewi.client, sanne)).status).toBe(404);
    expect((await see(new Client(server), sanne)).status).toBe(401);
  });

  it('names only the networks that are shared', async () => {
    const other = await makeNetwork();
    await give(sanne, other, 'coordinator');
    expect((await see(joris.client, sanne)).body.sharedNetworks).toHaveLength(1);
    expect((await see(sanne.client, sanne)).body.sharedNetworks).toHaveLength(2);
  });

  it('shows address and phone only as the person allows', async () => {
    await sanne.client.patch('/me/profile', { phone: '06-00000000', showContact: 'nobody' });
    expect((await see(joris.client, sanne)).body).toMatchObject({ email: null, phone: null });
    expect((await see(sanne.client, sanne)).body.email).toBe(sanne.email);
    await sanne.client.patch('/me/profile', { showContact: 'networks' });
    const shown = (await see(joris.client, sanne)).body;
    expect([shown.email, shown.phone]).toEqual([sanne.email, '06-00000000']);
  });

  it('xH22: answers a foreign person as one that is not there, xH21: and odd ids not at all', async () => {
    const foreign = await see(dewi.client, sanne);
    const random = await dewi.client.get(`/people/${'c'.repeat(24)}`);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...random.body, requestId: '' });
    for (const id of ['NaN', '-1', '1e309', '..%2f..%2fx', '%F0%9F%98%80', 'a'.repeat(10_000)]) {
      expect([400, 404]).toContain((await dewi.client.get(`/people/${id}`)).status);
    }
  });
});

describe('the own profile', () => {
  it('changes the name everywhere at once', async () => {
    expect((await badgeOf(joris.id)).name).toBe('Joris Proef');
    const { body } = await joris.client.patch<PersonView>('/me/profile', {
      infix: 'van der',
      familyName: 'Proefstra',
    });
    expect(body.name).toBe('Joris van der Proefstra');
    expect((await badgeOf(joris.id)).name).toBe('Joris van der Proefstra');
    const query = `/networks/${network.slug}/members?q=proefstra`;
    const found = await sanne.client.get<{ items: { id: string }[] }>(query);
    expect(found.body.items.map(({ id }) => id)).toEqual([joris.id]);
  });

  it('can be read whole by its owner, and by nobody without an account', async () => {
    const change = { bio: 'Docent', phone: '06-11111111', showContact: 'nobody' as const };
    await sanne.client.patch('/me/profile', change);
    const { body } = await sanne.client.get<OwnProfile>('/me/profile');
    expect(body).toMatchObject({ givenName: 'Sanne', familyName: 'Proef', infix: '', ...change });
    expect((await new Client(server).get('/me/profile')).status).toBe(401);
  });

  it('moves to another school and keeps where one was', async () => {
    const make = (name: string, locationCode: string) =>
      createSchool(null, {
        ...{ name, locationCode, place: 'Schijnveen', province: 'Utrecht' },
        ...{ holidayRegion: 'midden', schoolTypes: ['havo'] },
      });
    const [first, second] = [await make('Eerste', '99ZC00'), await make('Tweede', '99ZC01')];
    const at = async (schoolId: string | null) =>
      (await joris.client.patch<PersonView>('/me/profile', { schoolId })).body.schools.map(
        ({ schoolName }) => schoolName,
      );
    expect(await at(first.id)).toEqual(['Eerste']);
    expect(await at(second.id)).toEqual(['Tweede']);
    expect((await joris.client.get<OwnProfile>('/me/profile')).body).toMatchObject({
      schoolId: second.id,
      schoolLabel: 'Tweede, Schijnveen',
    });
    const { body } = await joris.client.patch<PersonView>('/me/profile', { jobFunction: 'mentor' });
    expect(body.schools).toMatchObject([{ schoolName: 'Tweede', jobFunction: 'mentor' }]);
    expect(await at(null)).toEqual([]);
    expect((await joris.client.patch('/me/profile', { schoolId: 'd'.repeat(24) })).status).toBe(
      400,
    );
  });

  it.each([
    { platformAdmin: true },
    { email: 'ander@school.example' },
    { status: 'active' },
    { affiliations: [] },
    { 'preferences.locale': 'en' },
    { givenName: { $set: 'x' } },
    { givenName: '' },
    { familyName: 'x'.repeat(81) },
    { showContact: 'world' },
  ])('xH6, xH11: refuses %j', async (input) => {
    expect((await joris.client.patch('/me/profile', input)).status).toBe(400);
  });

  it('xH5: has no way to the prototype of things', async () => {
    const response = await fetch(`${server.url}/api/me/profile`, {
      method: 'PATCH',
      headers: {
        origin: server.origin,
        cookie: joris.client.cookie,
        'content-type': 'application/json',
      },
      body: '{"__proto__":{"platformAdmin":true},"bio":"x"}',
    });
    expect(response.status).toBe(400);
    expect(({} as Record<string, unknown>)['platformAdmin']).toBeUndefined();
  });
});
