import { createSchool } from '@leerkring/server/features/schools';
import type { SchoolView } from '@leerkring/shared/features/schools/schools.view.ts';
import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../realtime/cast.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;
let tom: Client;
let sanne: Person;

beforeAll(async () => {
  server = await startApp();
  tom = await signedIn(server, await makeAccount({ givenName: 'Tom', platformAdmin: true }));
  sanne = await makePerson(server, 'Sanne');
  for (const [name, place, locationCode] of schools) {
    await createSchool(null, { ...plain, name, place, locationCode });
  }
});

const search = async (q: string) =>
  (await new Client(server).get<{ items: SchoolView[] }>(`/schools?q=${encodeURIComponent(q)}`))
    .body.items;
const found = async (q: string) => (await search(q)).map(({ name }) => name);

describe('looking for a school', () => {
  it('works by the start of words in name, place and code, without accents', async () => {
    expect(await found('zilver')).toEqual(['Zilvermeeuw College']);
    expect(await found('college nergens')).toEqual(['Zilvermeeuw College']);
    expect(await found('99zf')).toEqual(['Lyceum De Verzonnen Linde']);
    expect(await found('CREATIEF')).toEqual(['Créatief Atrium']);
    expect(await found('meeuw')).toEqual([]);
  });

  it('gives at most twenty, by name, also without a word', async () => {
    expect(await found('')).toHaveLength(20);
    const all = await found('proefschool');
    expect(all).toEqual([...all].sort());
    expect(all).toHaveLength(20);
  });

  it.each(['(x+)+$', '.*{999}', '[', '\\', '$where', `${'a'.repeat(79)}!`])(
    'xH13: takes %j as a word, quickly',
    async (q) => {
      const begun = performance.now();
      expect(await found(q)).toEqual([]);
      expect(performance.now() - begun).toBeLessThan(500);
    },
  );

  it('walks along an index', async () => {
    const plan = await mongoose.connection
      .collection('schools')
      .find({ $and: [{ words: /^zilver/ }, { words: /^col/ }] })
      .explain('executionStats');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });

  it.each(['q=a&q=b', 'q[]=a', 'q[$ne]=a', 'q[__proto__]=a', 'fields=x', `q=${'a'.repeat(81)}`])(
    'xH8, xH7: refuses ?%s',
    async (query) => {
      const { status } = await new Client(server).get(`/schools?${query}`);
      expect(status).toBe(400);
    },
  );
});

describe('keeping schools', () => {
  const input = { ...plain, name: 'Nieuwe School', place: 'Fictdorp', locationCode: '99zz01' };

  it('is for the administrator of the platform; a code is there once', async () => {
    const made = await tom.post<SchoolView>('/schools', input);
    expect([made.status, made.body.locationCode]).toEqual([201, '99ZZ01']);
    expect((await tom.post('/schools', input)).status).toBe(409);
    const changed = await tom.patch(`/schools/${made.body.id}`, { name: 'Andere Naam' });
    expect(changed.body).toMatchObject({ name: 'Andere Naam', place: 'Fictdorp' });
    expect(await found('andere')).toEqual(['Andere Naam']);
    expect(await found('nieuwe')).toEqual([]);
    expect((await tom.patch(`/schools/${made.body.id}`, { locationCode: '99ZA00' })).status).toBe(
      409,
    );
    expect((await sanne.client.post('/schools', input)).status).toBe(403);
    expect((await new Client(server).post('/schools', input)).status).toBe(401);
  });

  it.each([
    { locationCode: '9ZZ001' },
    { schoolTypes: [] },
    { name: ' \u200b ' },
    { words: ['x'] },
  ])('refuses %j', async (wrong) => {
    expect((await tom.post('/schools', { ...input, ...wrong })).status).toBe(400);
  });
});

const plain = {
  province: 'Noord-Holland' as const,
  holidayRegion: 'noord' as const,
  schoolTypes: ['havo'],
};

const schools = [
  ['Zilvermeeuw College', 'Nergenshuizen', '99ZA00'],
  ['Lyceum De Verzonnen Linde', 'Denkbeeldig aan Zee', '99ZF00'],
  ['Créatief Atrium', 'Fictdorp', '99ZE00'],
  ...Array.from({ length: 25 }, (_, at) => [
    `Proefschool ${String(at).padStart(2, '0')}`,
    'Schijnveen',
    `98ZA${String(at).padStart(2, '0')}`,
  ]),
] as [string, string, string][];
