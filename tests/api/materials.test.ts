import type {
  ExchangeBalance,
  MaterialPage,
} from '@leerkring/shared/features/practices/materials.view.ts';
import type { PublicPractice } from '@leerkring/shared/features/practices/practices.view.ts';
import { publicChecks } from '@leerkring/shared/features/practices/practice-steps.ts';
import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { Client, clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  bring,
  makeMember,
  materialInput,
  publish,
  showInNetwork,
  step,
  waitingFile,
  write,
  type Makers,
} from './practising.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person & { schoolId: string };
let joris: Person;
let bo: Person & { schoolId: string };
let femke: Person;
let ties: Person;
let dewi: Person;
let makers: Makers;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makeMember(server, network, { name: 'Sanne' });
  joris = await makeMember(server, network, { name: 'Joris', schoolId: sanne.schoolId });
  bo = await makeMember(server, network, { name: 'Bo' });
  femke = await makeMember(server, network, { name: 'Femke', role: 'facilitator' });
  ties = await makeMember(server, network, { name: 'Ties', role: 'coordinator' });
  makers = { author: sanne, peer: bo, facilitator: femke, coordinator: ties };
  dewi = await makePerson(server, 'Dewi');
  await give(dewi, await makeNetwork(), 'facilitator');
});

const read = (who: Client, id: string) => who.get<MaterialPage>(`/materials/${id}`);
const fetchIt = (who: Person, id: string) =>
  who.client.post<MaterialPage>(`/materials/${id}/fetches`);
const label = (who: Person, id: string, notForPupils: boolean) =>
  who.client.put<MaterialPage>(`/materials/${id}/label`, { notForPupils });
const open = { licence: 'ccBySa4' };

async function adapt(who: Person, id: string, more: Record<string, unknown> = {}) {
  const input = { ...(await materialInput(who)), changesInOneLine: 'Voor klas 4', ...more };
  return who.client.post<MaterialPage>(`/materials/${id}/adaptations`, input);
}

async function download(who: Client, url: string): Promise<number> {
  return (await fetch(`${server.url}${url}`, { headers: { cookie: who.cookie } })).status;
}

const fileOf = (material: MaterialPage, at = 0) => material.versions[at]?.files[0]?.url ?? '';
const balanceOf = async (who: Person, schoolId: string) => {
  const path = `/networks/${network.slug}/exchange`;
  const { body } = await who.client.get<{ items: ExchangeBalance[] }>(path);
  return body.items.find(({ school }) => school.id === schoolId);
};

describe('bringing', () => {
  it('is seen and fetched by the network, and by nobody else', async () => {
    const material = await bring(sanne, network);
    expect(material).toMatchObject({ licence: 'networkSchools', version: 1, usedBy: 0 });
    for (const who of [joris, bo, femke, ties]) {
      expect((await read(who.client, material.id)).status).toBe(200);
      expect(await download(who.client, fileOf(material))).toBe(200);
    }
    expect((await read(dewi.client, material.id)).status).toBe(404);
    expect(await download(dewi.client, fileOf(material))).toBe(404);
    expect(await download(new Client(server), fileOf(material))).not.toBe(200);
  });

  it('counts once, however often the same send comes', async () => {
    const before = (await balanceOf(sanne, sanne.schoolId))?.given ?? 0;
    const input = await materialInput(sanne);
    const path = `/networks/${network.slug}/materials`;
    const sends = [1, 2, 3].map(() => sanne.client.post<MaterialPage>(path, input));
    const answers = await Promise.all(sends);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await balanceOf(sanne, sanne.schoolId))?.given).toBe(before + 1);
  });

  it('keeps every version with its files', async () => {
    const { id } = await bring(sanne, network);
    const version = { cid: clientId(), fileIds: [await waitingFile(sanne)], note: 'Korter' };
    const twice = [1, 2].map(() => sanne.client.post(`/materials/${id}/versions`, version));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([201, 201]);
    const other = { ...version, cid: clientId(), fileIds: [await waitingFile(bo)] };
    expect((await bo.client.post(`/materials/${id}/versions`, other)).status).toBe(403);
    const { body } = await read(bo.client, id);
    expect(body.versions).toMatchObject([{ number: 2, note: 'Korter' }, { number: 1 }]);
    expect(await download(bo.client, fileOf(body, 1))).toBe(200);
  });

  it('goes away with a reason and comes back', async () => {
    const material = await bring(sanne, network);
    expect((await bo.client.delete(`/materials/${material.id}`)).status).toBe(403);
    await femke.client.delete(`/materials/${material.id}`, { reason: 'Dubbel' });
    expect((await read(bo.client, material.id)).status).toBe(404);
    expect(await download(bo.client, fileOf(material))).toBe(404);
    expect((await read(sanne.client, material.id)).body).toMatchObject({
      removal: { reason: 'Dubbel' },
      can: { restore: false },
    });
    expect((await sanne.client.put(`/materials/${material.id}/restoration`)).status).toBe(403);
    await femke.client.put(`/materials/${material.id}/restoration`);
    expect((await read(bo.client, material.id)).status).toBe(200);
  });
});

describe('giving and taking', () => {
  it('is exact when two schools fetch at the same moment, many times', async () => {
    const material = await bring(sanne, network);
    const lot = await makeMember(server, network, { name: 'Lot' });
    const before = (await balanceOf(bo, bo.schoolId))?.taken ?? 0;
    const fetches = [bo, lot, bo, lot, bo, joris, sanne].map((who) => fetchIt(who, material.id));
    expect((await Promise.all(fetches)).map(({ status }) => status)).toEqual(Array(7).fill(200));
    expect((await read(bo.client, material.id)).body).toMatchObject({
      usedBy: 2,
      takenByOwnSchool: true,
    });
    expect((await balanceOf(bo, bo.schoolId))?.taken).toBe(before + 1);
    expect((await balanceOf(lot, lot.schoolId))?.taken).toBe(1);
    expect((await read(sanne.client, material.id)).body.takenByOwnSchool).toBe(false);
  });

  it('shows one’s own balance, and all of them to who runs the network', async () => {
    expect(await balanceOf(bo, sanne.schoolId)).toBeUndefined();
    expect((await balanceOf(bo, bo.schoolId))?.isOwn).toBe(true);
    expect(await balanceOf(femke, sanne.schoolId)).toBeDefined();
    expect(await balanceOf(femke, bo.schoolId)).toBeDefined();
    expect((await dewi.client.get(`/networks/${network.slug}/exchange`)).status).toBe(404);
  });

  it('keeps one note per school and version, and lets the school change it', async () => {
    const { id } = await bring(sanne, network);
    const note = (who: Person, text: string) =>
      who.client.put<MaterialPage>(`/materials/${id}/note`, { version: 1, text });
    await note(sanne, 'Werkt in blokuren');
    await note(joris, 'Werkt ook in losse uren');
    const { body } = await note(bo, 'Leerlingen snapten het meteen');
    expect(body.notes.map(({ text }) => text).sort()).toEqual([
      'Leerlingen snapten het meteen',
      'Werkt ook in losse uren',
    ]);
    expect((await note(bo, '')).body.notes).toHaveLength(1);
  });
});

describe('adapting', () => {
  it('makes a family tree that both ends show', async () => {
    const root = await bring(sanne, network, { ...open, title: 'Rubric' });
    const { body: child } = await adapt(bo, root.id, open);
    const { body: grandchild } = await adapt(sanne, child.id, open);
    for (const id of [root.id, grandchild.id]) {
      const { family } = (await read(femke.client, id)).body;
      expect(family.map((one) => [one.id, one.parentId])).toEqual([
        [root.id, null],
        [child.id, root.id],
        [grandchild.id, child.id],
      ]);
    }
  });

  it('cannot give more freedom than the parent gave', async () => {
    const closed = await bring(sanne, network);
    const wide = await adapt(bo, closed.id, open);
    expect(wide.body).toMatchObject({ data: { reason: 'material.licence' } });
    const { body: child } = await adapt(bo, closed.id);
    const change = { revision: child.revision, ...open };
    expect((await bo.client.patch(`/materials/${child.id}`, change)).status).toBe(400);
  });
});

describe('BR-21: not for pupils', () => {
  async function publicWith(material: MaterialPage) {
    const { id } = await write(sanne, network, { materialIds: [material.id] });
    const { status } = await publish(id, makers);
    expect(status).toBe(200);
    return id;
  }
  const missingWith = async (material: MaterialPage) => {
    const { id } = await write(sanne, network, { materialIds: [material.id] });
    await showInNetwork(id, makers);
    const { body } = await step(sanne, id, 'requestPublic', { checks: publicChecks });
    return (body as { data?: { current?: { missing?: string[] } } }).data?.current?.missing;
  };
  const visitor = () => new Client(server);

  it('lets everybody have what is open and on a public page, that version only', async () => {
    const material = await bring(sanne, network, open);
    expect(await download(visitor(), fileOf(material))).not.toBe(200);
    const id = await publicWith(material);
    expect(await download(visitor(), fileOf(material))).toBe(200);
    const version = { cid: clientId(), fileIds: [await waitingFile(sanne)], note: '' };
    const path = `/materials/${material.id}/versions`;
    const { body } = await sanne.client.post<MaterialPage>(path, version);
    expect(await download(visitor(), fileOf(body, 0))).not.toBe(200);
    expect(await download(visitor(), fileOf(body, 1))).toBe(200);
    await step(sanne, id, 'withdraw');
    expect(await download(visitor(), fileOf(material))).not.toBe(200);
  });

  it('never goes public: not itself, not adapted, not as a new version', async () => {
    const secret = await bring(sanne, network, { ...open, notForPupils: true });
    expect(await missingWith(secret)).toEqual(['noPupilMaterial']);
    const { body: child } = await adapt(bo, secret.id, { ...open, notForPupils: false });
    expect(child.notForPupils).toBe(true);
    expect(await missingWith(child)).toEqual(['noPupilMaterial']);
    const version = { cid: clientId(), fileIds: [await waitingFile(sanne)], note: '' };
    const path = `/materials/${secret.id}/versions`;
    const { body: next } = await sanne.client.post<MaterialPage>(path, version);
    expect(await missingWith(next)).toEqual(['noPupilMaterial']);
  });

  it('keeps its label from everybody but who runs the network, and that of its parent', async () => {
    const secret = await bring(sanne, network, { ...open, notForPupils: true });
    const { body: child } = await adapt(bo, secret.id, open);
    expect((await label(sanne, secret.id, false)).status).toBe(403);
    expect((await label(bo, child.id, false)).status).toBe(403);
    expect((await label(femke, child.id, false)).status).toBe(403);
    expect((await label(femke, secret.id, false)).status).toBe(200);
    expect((await label(femke, child.id, false)).status).toBe(200);
  });

  it('leaves the public page the moment it is labelled, with all that came from it', async () => {
    const root = await bring(sanne, network, open);
    const { body: child } = await adapt(bo, root.id, open);
    const id = await publicWith(child);
    expect(await download(visitor(), fileOf(child))).toBe(200);
    await label(sanne, root.id, true);
    expect(await download(visitor(), fileOf(child))).not.toBe(200);
    const { body } = await visitor().get<PublicPractice>(`/library/${id}`);
    expect(body.materials).toEqual([]);
    await label(femke, root.id, false);
    await label(femke, child.id, false);
    expect(await download(visitor(), fileOf(child))).not.toBe(200);
  });

  it('stays inside when its label and the publishing come at the same moment', async () => {
    const material = await bring(sanne, network, open);
    const { id } = await write(sanne, network, { materialIds: [material.id] });
    await showInNetwork(id, makers);
    await step(sanne, id, 'requestPublic', { checks: publicChecks });
    await Promise.all([step(ties, id, 'publish'), label(femke, material.id, true)]);
    expect(await download(visitor(), fileOf(material))).not.toBe(200);
  });

  it('does not go public without an open licence either', async () => {
    expect(await missingWith(await bring(sanne, network))).toEqual(['openMaterial']);
  });
});

describe('lists', () => {
  it('come newest or most used first, filtered, in pages', async () => {
    const themes = [`Rij ${clientId().slice(0, 6)}`];
    const first = await bring(sanne, network, { themes, title: 'Een' });
    await bring(sanne, network, { themes, title: 'Twee', schoolTypes: ['vwo'] });
    await fetchIt(bo, first.id);
    const titles = async (query: Record<string, string>) => {
      const asked = new URLSearchParams({ theme: themes[0] ?? '', ...query }).toString();
      const path = `/networks/${network.slug}/materials?${asked}`;
      const { body } = await bo.client.get<{ items: MaterialPage[]; next: string }>(path);
      return [body.items.map(({ title }) => title), body.next] as const;
    };
    expect((await titles({}))[0]).toEqual(['Twee', 'Een']);
    expect((await titles({ sort: 'mostUsed' }))[0]).toEqual(['Een', 'Twee']);
    expect((await titles({ schoolType: 'vwo' }))[0]).toEqual(['Twee']);
    expect((await titles({ mine: 'true' }))[0]).toEqual([]);
    const [page, next] = await titles({ limit: '1' });
    expect([page, (await titles({ limit: '1', after: next ?? '' }))[0]]).toEqual([
      ['Twee'],
      ['Een'],
    ]);
  });

  it.each([
    ['materials', { networkId: 'n', removed: null }, { order: -1 }],
    ['materials', { networkId: 'n', removed: null }, { useOrder: -1 }],
    ['materials', { networkId: 'n', removed: null, labels: { $all: ['theme:a'] } }, { order: -1 }],
    ['materials', { lineage: 'm' }, {}],
    ['materials', { $or: [{ _id: { $in: ['m'] } }, { 'versions.id': { $in: ['m'] } }] }, {}],
    ['exchanges', { networkId: 'n', schoolId: 's' }, {}],
    ['exchanges', { materialId: 'm', schoolId: 's', kind: 'taken' }, {}],
    ['fieldNotes', { materialId: 'm' }, {}],
    [
      'practices',
      { networkId: 'n', $or: [{ 'authors.personId': 'p' }, { state: 'public' }] },
      { order: -1 },
    ],
    ['practices', { state: 'public' }, { publishedAt: -1, _id: -1 }],
    ['practices', { materialIds: 'm' }, {}],
    ['practices', { slug: 's' }, {}],
    ['practiceEvents', { practiceId: 'p' }, { revision: -1 }],
    ['practiceVersions', { practiceId: 'p' }, { number: -1 }],
    ['practiceReviews', { practiceId: 'p', round: 1 }, {}],
    ['practiceFragments', { practiceId: 'p' }, {}],
    ['practiceFragments', { personId: 'p' }, { _id: -1 }],
  ] as const)('%s: %j walks along an index', async (collection, filter, sort) => {
    const cursor = mongoose.connection
      .collection(collection)
      .find(filter)
      .sort({ ...sort });
    const plan = JSON.stringify(await cursor.explain('executionStats'));
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
    expect(plan).not.toContain('"stage":"SORT"');
  });
});
