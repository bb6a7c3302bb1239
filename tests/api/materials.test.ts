import type {
  ExchangeBalance,
  MaterialPage,
} from '@leerkring/shared/features/practices/materials.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { Client, clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  adapt,
  bring,
  download,
  fileOf,
  makeExchange,
  makeMember,
  materialInput,
  waitingFile,
  type Exchanging,
} from './practising.ts';

let server: RunningServer;
let cast: Exchanging;

beforeAll(async () => {
  server = await startApp();
  cast = await makeExchange(server);
});

const read = (who: Client, id: string) => who.get<MaterialPage>(`/materials/${id}`);
const fetchIt = (who: Person, id: string) =>
  who.client.post<MaterialPage>(`/materials/${id}/fetches`);
const open = { licence: 'ccBySa4' };
const balanceOf = async (who: Person, schoolId: string) => {
  const path = `/networks/${cast.network.slug}/exchange`;
  const { body } = await who.client.get<{ items: ExchangeBalance[] }>(path);
  return body.items.find(({ school }) => school.id === schoolId);
};

describe('bringing', () => {
  it('is seen and fetched by the cast.network, and by nobody else', async () => {
    const material = await bring(cast.sanne, cast.network);
    expect(material).toMatchObject({ licence: 'networkSchools', version: 1, usedBy: 0 });
    for (const who of [cast.joris, cast.bo, cast.femke, cast.ties]) {
      expect((await read(who.client, material.id)).status).toBe(200);
      expect(await download(server, who.client, fileOf(material))).toBe(200);
    }
    expect((await read(cast.dewi.client, material.id)).status).toBe(404);
    expect(await download(server, cast.dewi.client, fileOf(material))).toBe(404);
    expect(await download(server, new Client(server), fileOf(material))).not.toBe(200);
  });

  it('counts once, however often the same send comes', async () => {
    const before = (await balanceOf(cast.sanne, cast.sanne.schoolId))?.given ?? 0;
    const input = await materialInput(cast.sanne);
    const path = `/networks/${cast.network.slug}/materials`;
    const sends = [1, 2, 3].map(() => cast.sanne.client.post<MaterialPage>(path, input));
    const answers = await Promise.all(sends);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await balanceOf(cast.sanne, cast.sanne.schoolId))?.given).toBe(before + 1);
  });

  it('keeps every version with its files', async () => {
    const { id } = await bring(cast.sanne, cast.network);
    const version = { cid: clientId(), fileIds: [await waitingFile(cast.sanne)], note: 'Korter' };
    const twice = [1, 2].map(() => cast.sanne.client.post(`/materials/${id}/versions`, version));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([201, 201]);
    const other = { ...version, cid: clientId(), fileIds: [await waitingFile(cast.bo)] };
    expect((await cast.bo.client.post(`/materials/${id}/versions`, other)).status).toBe(403);
    const { body } = await read(cast.bo.client, id);
    expect(body.versions).toMatchObject([{ number: 2, note: 'Korter' }, { number: 1 }]);
    expect(await download(server, cast.bo.client, fileOf(body, 1))).toBe(200);
  });

  it('goes away with a reason and comes back', async () => {
    const material = await bring(cast.sanne, cast.network);
    expect((await cast.bo.client.delete(`/materials/${material.id}`)).status).toBe(403);
    await cast.femke.client.delete(`/materials/${material.id}`, { reason: 'Dubbel' });
    expect((await read(cast.bo.client, material.id)).status).toBe(404);
    expect(await download(server, cast.bo.client, fileOf(material))).toBe(404);
    expect((await read(cast.sanne.client, material.id)).body).toMatchObject({
      removal: { reason: 'Dubbel' },
      can: { restore: false },
    });
    expect((await cast.sanne.client.put(`/materials/${material.id}/restoration`)).status).toBe(403);
    await cast.femke.client.put(`/materials/${material.id}/restoration`);
    expect((await read(cast.bo.client, material.id)).status).toBe(200);
  });
});

describe('giving and taking', () => {
  it('is exact when two schools fetch at the same moment, many times', async () => {
    const material = await bring(cast.sanne, cast.network);
    const lot = await makeMember(server, cast.network, { name: 'Lot' });
    const before = (await balanceOf(cast.bo, cast.bo.schoolId))?.taken ?? 0;
    const fetches = [cast.bo, lot, cast.bo, lot, cast.bo, cast.joris, cast.sanne].map((who) =>
      fetchIt(who, material.id),
    );
    expect((await Promise.all(fetches)).map(({ status }) => status)).toEqual(Array(7).fill(200));
    expect((await read(cast.bo.client, material.id)).body).toMatchObject({
      usedBy: 2,
      takenByOwnSchool: true,
    });
    expect((await balanceOf(cast.bo, cast.bo.schoolId))?.taken).toBe(before + 1);
    expect((await balanceOf(lot, lot.schoolId))?.taken).toBe(1);
    expect((await read(cast.sanne.client, material.id)).body.takenByOwnSchool).toBe(false);
  });

  it('shows one’s own balance, and all of them to who runs the network', async () => {
    expect(await balanceOf(cast.bo, cast.sanne.schoolId)).toBeUndefined();
    expect((await balanceOf(cast.bo, cast.bo.schoolId))?.isOwn).toBe(true);
    expect(await balanceOf(cast.femke, cast.sanne.schoolId)).toBeDefined();
    expect(await balanceOf(cast.femke, cast.bo.schoolId)).toBeDefined();
    expect((await cast.dewi.client.get(`/networks/${cast.network.slug}/exchange`)).status).toBe(
      404,
    );
  });

  it('keeps one note per school and version, and lets the school change it', async () => {
    const { id } = await bring(cast.sanne, cast.network);
    const note = (who: Person, text: string) =>
      who.client.put<MaterialPage>(`/materials/${id}/note`, { version: 1, text });
    await note(cast.sanne, 'Werkt in blokuren');
    await note(cast.joris, 'Werkt ook in losse uren');
    const { body } = await note(cast.bo, 'Leerlingen snapten het meteen');
    expect(body.notes.map(({ text }) => text).sort()).toEqual([
      'Leerlingen snapten het meteen',
      'Werkt ook in losse uren',
    ]);
    expect((await note(cast.bo, '')).body.notes).toHaveLength(1);
  });
});

describe('adapting', () => {
  it('makes a family tree that both ends show', async () => {
    const root = await bring(cast.sanne, cast.network, { ...open, title: 'Rubric' });
    const { body: child } = await adapt(cast.bo, root.id, open);
    const { body: grandchild } = await adapt(cast.sanne, child.id, open);
    for (const id of [root.id, grandchild.id]) {
      const { family } = (await read(cast.femke.client, id)).body;
      expect(family.map((one) => [one.id, one.parentId])).toEqual([
        [root.id, null],
        [child.id, root.id],
        [grandchild.id, child.id],
      ]);
    }
  });

  it('cannot give more freedom than the parent gave', async () => {
    const closed = await bring(cast.sanne, cast.network);
    const wide = await adapt(cast.bo, closed.id, open);
    expect(wide.body).toMatchObject({ data: { reason: 'material.licence' } });
    const { body: child } = await adapt(cast.bo, closed.id);
    const change = { revision: child.revision, ...open };
    expect((await cast.bo.client.patch(`/materials/${child.id}`, change)).status).toBe(400);
  });
});
