import { appoint, endMembership } from '@leerkring/server/features/networks';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type {
  PracticeCard,
  PracticePage,
} from '@leerkring/shared/features/practices/practices.view.ts';
import type { QuestionPage } from '@leerkring/shared/features/questions/questions.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { admin, type Person } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { bring, write as writePractice } from './practising.ts';
import {
  addItem,
  begin,
  bringTo,
  makeColleague,
  makeQuestionWorld,
  open,
  wall,
  write,
  type QuestionWorld,
} from './questioning.ts';
import { started } from './threading.ts';

let server: RunningServer;
let world: QuestionWorld;
let page: QuestionPage;

beforeAll(async () => {
  server = await startApp();
  world = await makeQuestionWorld(server);
  page = await begin(world.hanna, world.slug);
  await bringTo(world, page.question.id, 'inProgress');
});

const network = () => ({ id: world.networkId, slug: world.slug, west: '', oost: '' });

const evidenceFor = async (who: Person, itemId: string) => {
  const found = (await open(who, page.question.id)).body.items.find(({ id }) => id === itemId);
  return found?.kind === 'evidence' ? found.thing : undefined;
};

describe('things of the network as evidence', () => {
  it('are threads, material and practices, each shown to who may see it', async () => {
    const { hanna, lot, yara } = world;
    const threadId = await started(yara, world, { title: 'Toetsweek', audience: 'facilitators' });
    const material = await bring(lot, network(), { title: 'Toetskalender' });
    const practice = await writePractice(hanna, network(), { title: 'Minder toetsen' });
    const add = async (who: Person, kind: string, id: string) =>
      (await addItem(who, page.question.id, { kind: 'evidence', thing: { kind, id } })).body.id;
    const [thread, shared, draft] = [
      await add(yara, 'thread', threadId),
      await add(lot, 'material', material.id),
      await add(hanna, 'practice', practice.id),
    ];
    expect(await evidenceFor(yara, thread)).toMatchObject({ title: 'Toetsweek' });
    expect(await evidenceFor(hanna, thread)).toMatchObject({ title: '', path: null });
    expect(await evidenceFor(hanna, shared)).toMatchObject({ title: 'Toetskalender' });
    expect(await evidenceFor(hanna, draft)).toMatchObject({
      ...{ title: 'Minder toetsen', path: `/n/${world.slug}/praktijk/${practice.id}` },
    });
    expect(await evidenceFor(lot, draft)).toMatchObject({ title: '', path: null });
    const blind = { kind: 'evidence', thing: { kind: 'practice', id: practice.id } };
    expect((await addItem(lot, page.question.id, blind)).body.data).toMatchObject({
      reason: 'question.thing',
    });
  });
});

describe('a practice that grows from a question', () => {
  const from = (who: Person, source: string) =>
    who.client.get<{ items: PracticeCard[] }>(`/networks/${world.slug}/practices?source=${source}`);

  it('says where it came from, and stands with the question for who may read it', async () => {
    const { hanna, lot, dewi } = world;
    const { id } = page.question;
    await writePractice(hanna, network(), { title: 'Van elders' });
    const made = await writePractice(hanna, network(), { source: { kind: 'question', id } });
    expect(made.source).toMatchObject({
      ...{ kind: 'question', path: `/n/${world.slug}/leervragen/${id}` },
    });
    expect((await from(hanna, id)).body.items.map((card) => card.id)).toEqual([made.id]);
    expect((await from(lot, id)).body.items).toEqual([]);
    expect((await from(dewi, id)).status).toBe(404);
  });

  it('cannot grow from a question that its author does not see', async () => {
    const { hanna, lot, slug } = world;
    const { question } = await begin(hanna, slug);
    const input = {
      cid: clientId(),
      title: 'Blind',
      source: { kind: 'question', id: question.id },
    };
    const refused = await lot.client.post<PracticePage>(`/networks/${slug}/practices`, input);
    expect(refused).toMatchObject({ status: 400, body: { data: { reason: 'practice.source' } } });
  });
});

describe('an expert of the network', () => {
  it('sees a question when asked to help with it, gives feedback, and sees nothing else', async () => {
    const { hanna, lot, slug, networkId } = world;
    const rik = await makeColleague(server, 'Rik');
    await appoint(null, { userId: rik.id, networkId, role: 'expert' });
    const mine = await begin(hanna, slug);
    const { id } = mine.question;
    await bringTo(world, id, 'inProgress');
    const look = (who: Person) => open(who, id).then(({ status }) => status);
    expect(await look(rik)).toBe(404);
    const action = { kind: 'action', text: 'Meekijken', ownerId: rik.id };
    expect((await addItem(hanna, id, action)).body.data).toMatchObject({
      reason: 'question.person',
    });
    const asked = await addItem(hanna, id, { kind: 'helper', personId: rik.id });
    expect(asked.body).toMatchObject({ agreed: false, person: { id: rik.id } });
    expect(await look(rik)).toBe(200);
    expect((await open(rik, id)).body.question.can.add).toEqual(['feedback']);
    const said = await addItem(rik, id, { kind: 'feedback', text: 'Begin bij de leerling.' });
    expect(said.status).toBe(201);
    expect((await addItem(rik, id, { kind: 'subQuestion', text: 'En dan?' })).status).toBe(403);
    expect((await wall(rik, slug)).status).toBe(404);
    const other = await begin(lot, slug);
    expect((await open(rik, other.question.id)).status).toBe(404);
    const inbox = await rik.client.get<{ items: { path: string }[] }>('/notices');
    expect(JSON.stringify(inbox.body)).toContain(`/leervragen/${id}`);

    const away = `/questions/${id}/items/${asked.body.id}`;
    expect((await hanna.client.delete(away, { cid: clientId() })).status).toBe(200);
    expect(await look(rik)).toBe(404);
    await hanna.client.put(`${away}/restored`, { cid: clientId() });
    expect(await look(rik)).toBe(200);
    const now = (await open(hanna, id)).body;
    expect((await write(hanna, now, { visibility: 'private' })).status).toBe(200);
    expect(await look(rik)).toBe(404);
  });
});

describe('followers of a question', () => {
  const followers = (who: Person) =>
    who.client.get<{ items: PersonBadge[] }>(`/questions/${page.question.id}/followers`);
  const follow = ({ client }: Person) =>
    client.put(`/questions/${page.question.id}/follow`, { follows: true });
  const countFor = async (who: Person) =>
    (await open(who, page.question.id)).body.question.followerCount;

  it('are counted and named for the network, and for nobody else', async () => {
    const { hanna, lot, yara, gast, dewi } = world;
    const before = await countFor(hanna);
    await follow(yara);
    expect((await follow(gast)).status).toBe(404);
    expect(await countFor(lot)).toBe(before + 1);
    const { items } = (await followers(lot)).body;
    expect(items.map(({ id }) => id)).toContain(yara.id);
    expect(items).toHaveLength(before + 1);
    for (const outsider of [gast, dewi]) expect((await followers(outsider)).status).toBe(404);
  });

  it('are only those who still see it', async () => {
    const { hanna, lot, yara, slug } = world;
    await follow(yara);
    await follow(lot);
    const shared = (await open(hanna, page.question.id)).body;
    await write(hanna, shared, { visibility: 'private' });
    const ids = async () => (await followers(hanna)).body.items.map(({ id }) => id);
    expect(await ids()).toContain(yara.id);
    expect(await ids()).not.toContain(lot.id);
    await endMembership(admin, { slug, personId: yara.id });
    expect(await ids()).not.toContain(yara.id);
  });
});
