import { noticesDelivered } from '@leerkring/server/features/notifications';
import type {
  CaseView,
  HiddenView,
  ModerationEntry,
} from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { InboxLineView } from '@leerkring/shared/features/notifications/notifications.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { makeEverything, type Everything, type Thing } from './everything.ts';
import { find } from './searching.ts';

const kinds: Thing['kind'][] = ['message', 'thread', 'post', 'question', 'practice', 'material'];
const reason = 'Hier is een leerling te herkennen.';
/** Where a person reads it; of a message the range of its room says the same. */
const pages: Partial<Record<Thing['kind'], string>> = {
  thread: '/threads/',
  question: '/questions/',
  practice: '/practices/',
  material: '/materials/',
};

/** What a case says it stands in. */
const wholes: Partial<Record<Thing['kind'], object>> = {
  message: {
    title: 'Algemeen',
    path: expect.stringMatching(/^\/n\/[^/]+\/gesprek\/[0-9a-f]{24}$/) as string,
  },
  post: {
    title: 'Pinguins op het plein',
    path: expect.stringMatching(/^\/n\/[^/]+\/onderwerpen\/[0-9a-f]{24}$/) as string,
  },
};

let all: Everything;

beforeAll(async () => {
  all = await makeEverything(await startApp());
});

function thingOf(kind: Thing['kind']): Thing {
  const thing = all.things.find((one) => one.kind === kind);
  if (!thing) throw new Error(`There is no ${kind}.`);
  return thing;
}

const finds = async (person: Person, { kind, id, word }: Thing) =>
  (await find(person, { q: word })).items.some((one) => one.kind === kind && one.id === id);
const report = ({ client }: Person, { kind, id }: Thing) =>
  client.post('/reports', { kind, id, reason: 'pupilData' });
const hide = ({ client }: Person, { kind, id }: Thing) =>
  client.put(`/hidden/${id}`, { kind, reason });
const restore = ({ client }: Person, { kind, id }: Thing) =>
  client.delete(`/hidden/${id}`, { kind });
const seeHidden = ({ client }: Person, { kind, id }: Thing) =>
  client.get<HiddenView>(`/hidden/${id}?kind=${kind}`);
const caseOf = async ({ client }: Person, { id }: Thing) => {
  const path = `/networks/${all.network.slug}/reports?limit=50`;
  const { body } = await client.get<{ items: CaseView[] }>(path);
  return body.items.find(({ subject }) => subject.id === id);
};

/** What the page of it says to this person, when there is one. */
async function pageOf({ client }: Person, { kind, id }: Thing): Promise<string> {
  const path = pages[kind];
  return path === undefined ? '' : JSON.stringify((await client.get(`${path}${id}`)).body);
}

/** The last notice of a kind that somebody got; they are numbered. */
async function lastOf({ client }: Person, kind: string): Promise<{ n: number; text: string }> {
  await noticesDelivered();
  const { body } = await client.get<{ items: InboxLineView[] }>('/notices?limit=50');
  const some = body.items.flatMap(({ notices }) => notices.filter((one) => one.kind === kind));
  return some.toSorted((a, b) => b.n - a.n)[0] ?? { n: 0, text: '' };
}

describe.each(kinds)('a hidden %s', (kind) => {
  it('is gone for readers and search, its author knows why, and it comes back as it was', async () => {
    const thing = thingOf(kind);
    const { author, reader, facilitator, stranger } = all;
    const before = await pageOf(reader, thing);
    expect(await finds(reader, thing)).toBe(true);
    expect(await finds(stranger, thing)).toBe(false);
    expect((await hide(reader, thing)).status).toBe(403);
    expect((await hide(stranger, thing)).status).toBe(404);

    const told = await lastOf(author, 'contentHidden');
    expect((await hide(facilitator, thing)).status).toBe(200);
    expect((await hide(facilitator, thing)).status).toBe(200);
    expect(await finds(reader, thing)).toBe(false);
    expect((await pageOf(reader, thing)).toLowerCase()).not.toContain(thing.word);
    expect(await pageOf(reader, thing)).not.toContain(reason);
    expect((await seeHidden(author, thing)).body).toMatchObject({
      ...{ kind, reason, by: { id: facilitator.id }, can: { restore: false } },
    });
    expect((await seeHidden(facilitator, thing)).body).toMatchObject({ can: { restore: true } });
    for (const person of [reader, stranger]) {
      expect((await seeHidden(person, thing)).status).toBe(404);
      expect((await report(person, thing)).status).toBe(404);
    }
    const heard = await lastOf(author, 'contentHidden');
    expect(heard.n).toBeGreaterThan(told.n);
    expect(heard.text).toBe(reason);
    expect(await lastOf(reader, 'contentHidden')).toEqual({ n: 0, text: '' });

    expect((await restore(author, thing)).status).toBe(403);
    expect((await restore(reader, thing)).status).toBe(404);
    expect((await restore(facilitator, thing)).status).toBe(200);
    expect((await restore(facilitator, thing)).status).toBe(200);
    expect(await finds(reader, thing)).toBe(true);
    const after = await pageOf(reader, thing);
    expect(after.toLowerCase().includes(thing.word)).toBe(
      before.toLowerCase().includes(thing.word),
    );
    expect(after).not.toContain(reason);
    expect((await seeHidden(author, thing)).status).toBe(404);
  });

  it('was reported, is judged where it was reported, and who reported hears the outcome', async () => {
    const thing = thingOf(kind);
    const { reader, facilitator, coordinator } = all;
    expect((await report(reader, thing)).status).toBe(200);
    expect(await caseOf(facilitator, thing)).toMatchObject({ isHidden: false, count: 1 });
    await hide(coordinator, thing);
    const opened = await caseOf(facilitator, thing);
    expect(opened).toMatchObject({ isHidden: true, path: expect.any(String) as string });
    expect(opened?.excerpt.toLowerCase()).toContain(thing.word);
    expect(opened?.within).toEqual(wholes[thing.kind] ?? null);
    const heard = await lastOf(reader, 'reportHandled');
    const outcome = { outcome: 'actionTaken' };
    const path = `/reports/${opened?.id}/outcome`;
    expect((await facilitator.client.post(path, outcome)).status).toBe(200);
    const news = await lastOf(reader, 'reportHandled');
    expect(news.n).toBeGreaterThan(heard.n);
    expect(news.text).toBe('actionTaken');
    await restore(facilitator, thing);
  });
});

it('every deed is written down for the coordinator, by kind', async () => {
  const path = `/networks/${all.network.slug}/moderation-log?limit=100`;
  const { body } = await all.coordinator.client.get<{ items: ModerationEntry[] }>(path);
  for (const kind of kinds) {
    const deeds = body.items.filter(({ subject }) => subject?.kind === kind);
    const names = deeds.map(({ deed }) => deed).toSorted();
    expect(names).toEqual([
      ...['content.hide', 'content.hide', 'content.report'],
      ...['content.restore', 'content.restore', 'report.handle'],
    ]);
  }
});

it('material that its facilitator put back on its own page can be hidden again', async () => {
  const thing = thingOf('material');
  const { facilitator, reader } = all;
  await hide(facilitator, thing);
  expect((await facilitator.client.put(`/materials/${thing.id}/restoration`)).status).toBe(200);
  expect((await seeHidden(facilitator, thing)).status).toBe(404);
  expect(await finds(reader, thing)).toBe(true);
  await hide(facilitator, thing);
  expect(await finds(reader, thing)).toBe(false);
  await restore(facilitator, thing);
});
