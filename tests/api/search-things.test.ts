import { changeNetwork, endMembership } from '@leerkring/server/features/networks';
import { createSchool } from '@leerkring/server/features/schools';
import { runJob } from '@leerkring/server/platform/jobs';
import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { send } from '../realtime/talk.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { find, findTexts, suggestions } from './searching.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let outsider: Person;
let guest: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  const other = await makeNetwork();
  sanne = await makePerson(server, 'Wieneke');
  joris = await makePerson(server, 'Joris');
  outsider = await makePerson(server, 'Bram');
  guest = await makePerson(server, 'Gijs');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  await give(guest, network, 'guest');
  await give(outsider, other, 'member');
});

const idsOf = async (asker: Person | Client, q: string) =>
  (await find(asker, { q })).items.map(({ kind, id }) => `${kind} ${id}`);

describe('a person', () => {
  it('is found by whoever shares a network, by name and by what they tell of themselves', async () => {
    const bio = 'Ik verzamel windmolens';
    expect((await sanne.client.patch('/me/profile', { bio })).status).toBe(200);
    for (const q of ['wieneke', 'Wien', 'windmolens']) {
      expect(await idsOf(joris, q)).toEqual([`person ${sanne.id}`]);
      for (const stranger of [outsider, guest, new Client(server)]) {
        expect(await idsOf(stranger, q)).toEqual([]);
      }
    }
    const [found] = (await find(joris, { q: 'windmolens' })).items;
    expect(found).toMatchObject({ path: `/mensen/${sanne.id}`, title: { text: 'Wieneke Proef' } });
    expect(found?.excerpt.text).toContain('windmolens');
  });

  it('is found within the shared network, and not within another one', async () => {
    const q = 'windmolens';
    const within = (slug: string) => find(joris, { q, network: slug });
    expect((await within(network.slug)).items).toHaveLength(1);
    const second = await makeNetwork();
    await give(joris, second, 'member');
    expect((await within(second.slug)).items).toEqual([]);
  });

  it('is not found any more by the words of before', async () => {
    await sanne.client.patch('/me/profile', { bio: 'Ik verzamel postzegels' });
    expect(await idsOf(joris, 'windmolens')).toEqual([]);
    expect(await idsOf(joris, 'postzegel')).toEqual([`person ${sanne.id}`]);
  });

  it('is not found once the shared network is left', async () => {
    const lot = await makePerson(server, 'Leonoor');
    await give(lot, network, 'member');
    expect(await idsOf(joris, 'leonoor')).toEqual([`person ${lot.id}`]);
    await endMembership(admin, { slug: network.slug, personId: lot.id });
    expect(await idsOf(joris, 'leonoor')).toEqual([]);
  });
});

describe('a network', () => {
  it('is found by everybody when it is listed, else by its own people', async () => {
    await changeNetwork(admin, network.slug, { name: 'Netwerk Zonnewijzer' });
    expect(await idsOf(joris, 'zonnewijzer')).toEqual([`network ${network.id}`]);
    expect(await idsOf(outsider, 'zonnewijzer')).toEqual([]);
    await changeNetwork(admin, network.slug, { visibility: 'listed' });
    const [found] = (await find(new Client(server), { q: 'zonnewijzer' })).items;
    expect(found).toMatchObject({ kind: 'network', path: `/netwerken/${network.slug}` });
    await changeNetwork(admin, network.slug, { visibility: 'hidden' });
    expect(await idsOf(new Client(server), 'zonnewijzer')).toEqual([]);
  });
});

describe('a school', () => {
  it('is found where colleagues of it are in a network of mine', async () => {
    const school = await createSchool(null, {
      ...{ name: 'Het Papieren Lyceum', locationCode: '99ZX99', place: 'Fictdorp' },
      ...{ province: 'Gelderland', holidayRegion: 'midden', schoolTypes: ['havo'] },
    });
    expect(await idsOf(joris, 'papieren liceum')).toEqual([]);
    expect((await sanne.client.patch('/me/profile', { schoolId: school.id })).status).toBe(200);
    const [found] = (await find(joris, { q: 'papieren lyceum' })).items;
    expect(found).toMatchObject({ kind: 'school', id: school.id });
    expect(found?.path).toBe(`/n/${network.slug}/leden?school=${school.id}`);
    expect(await idsOf(outsider, 'papieren lyceum')).not.toContain(`school ${school.id}`);
    const members = `/networks/${network.slug}/members?schoolId=${school.id}`;
    const { body } = await joris.client.get<{ items: { id: string }[] }>(members);
    expect(body.items.map(({ id }) => id)).toEqual([sanne.id]);
  });
});

describe('while typing', () => {
  it('shows a few things of each kind, titles before what was said', async () => {
    const s = await roomOf(joris, network, 'general');
    for (let at = 0; at < 6; at += 1) await send(joris, s, `Wieneke was er ${at} keer`);
    const groups = await suggestions(joris, 'wien');
    expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['person', 1],
      ['message', 4],
    ]);
    expect(await suggestions(guest, 'wien')).toEqual([]);
    expect(await suggestions(joris, '')).toEqual([]);
  });
});

describe('the index', () => {
  const rows = () => mongoose.connection.collection('searchRows');
  const marks = () => mongoose.connection.collection('searchMarks');

  it('reads the log on from its mark when a process died before it was done', async () => {
    const s = await roomOf(joris, network, 'general');
    await send(joris, s, 'Onvoltooide lampionnen');
    expect(await findTexts(sanne, 'lampion')).toHaveLength(1);
    const [row] = await rows().find({ kind: 'message' }).sort({ rank: -1 }).limit(1).toArray();
    await rows().deleteMany({ subject: row?.['subject'] });
    // The driver takes any id; ours are texts.
    await marks().updateOne({ _id: s as never }, { $inc: { r: -1 } });
    expect(await findTexts(sanne, 'lampion')).toEqual([]);
    await runJob('chat.indexMessages');
    expect(await findTexts(sanne, 'lampion')).toHaveLength(1);
  });

  it('is made anew by the platform from what is stored', async () => {
    const account = await makeAccount({ platformAdmin: true });
    const platform = await signedIn(server, account);
    await rows().deleteMany({});
    expect(await idsOf(joris, 'proef wien')).toEqual([]);
    expect((await joris.client.post('/search/rebuild')).status).toBe(403);
    expect((await platform.post('/search/rebuild')).status).toBe(200);
    expect(await idsOf(joris, 'proef wien')).toEqual([`person ${sanne.id}`]);
    await expect.poll(() => findTexts(sanne, 'lampion')).toHaveLength(1);
  });

  it('forgets words that nobody uses any more, and keeps the others by how much they are used', async () => {
    const words = mongoose.connection.collection('searchWords');
    // The driver takes any id; ours are texts.
    const known = () => words.countDocuments({ _id: 'kaleidoscopen' as never });
    await sanne.client.patch('/me/profile', { bio: 'Ik verzamel kaleidoscopen' });
    expect(await idsOf(joris, 'kaleid')).toHaveLength(1);
    await sanne.client.patch('/me/profile', { bio: 'Ik verzamel postzegels' });
    expect(await known()).toBe(1);
    await runJob('search.recountWords');
    expect(await known()).toBe(0);
    expect(await idsOf(joris, 'postz')).toHaveLength(1);
  });

  it('is never scanned: words, filters and words that are being typed each have an index', async () => {
    const scopes = { $in: [`net:${network.id}`, 'public'] };
    const queries = [
      rows().find({ scope: scopes, terms: 'toet' }).sort({ rank: -1 }).limit(20),
      rows()
        .find({ scope: scopes, $and: [{ terms: 'toet' }, { terms: { $in: ['a', 'b'] } }] })
        .sort({ rank: -1 })
        .limit(20),
      rows().find({ subject: `person:${sanne.id}` }),
      mongoose.connection.collection('searchWords').find({ starts: 'wi' }).sort({ n: -1 }),
    ];
    for (const query of queries) {
      const plan = JSON.stringify(await query.explain());
      expect(plan).not.toContain('COLLSCAN');
      expect(plan).not.toContain('"SORT"');
    }
  });
});
