import { archiveNetwork } from '@leerkring/server/features/networks';
import { noticesDelivered } from '@leerkring/server/features/notifications';
import { searchIdle } from '@leerkring/server/features/search';
import { runJob } from '@leerkring/server/platform/jobs';
import type { InboxLineView } from '@leerkring/shared/features/notifications/notifications.view.ts';
import type { TodayView } from '@leerkring/shared/features/today/today.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { admin, type Person } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  addItem,
  begin,
  bringTo,
  makeQuestionWorld,
  move,
  open,
  wall,
  type QuestionWorld,
} from './questioning.ts';

let server: RunningServer;
let world: QuestionWorld;

beforeAll(async () => {
  server = await startApp();
  world = await makeQuestionWorld(server);
});

/** What the inbox of somebody says about a question, the newest first. */
async function heard({ client }: Person, questionId: string): Promise<string[]> {
  await noticesDelivered();
  const { body } = await client.get<{ items: InboxLineView[] }>('/notices');
  const lines = body.items.filter(({ subject }) => subject.id === questionId);
  return lines.flatMap(({ notices }) => notices.map(({ kind }) => kind));
}

describe('whom a question tells', () => {
  it('tells steps to who runs the network and to who is around it, not to who took them', async () => {
    const { hanna, milan, yara, lot, slug } = world;
    const { question } = await begin(hanna, slug, { coWriterIds: [milan.id] });
    const { id } = question;
    await move(hanna, id, ['draft', 'submitted']);
    expect(await heard(yara, id)).toEqual(['questionMoved']);
    expect(await heard(milan, id)).toEqual(['questionMoved']);
    expect(await heard(hanna, id)).toEqual([]);
    expect(await heard(lot, id)).toEqual([]);
    await lot.client.put(`/questions/${id}/follow`, { follows: true });
    await move(yara, id, ['submitted', 'inReview']);
    expect(await heard(lot, id)).toEqual(['questionMoved']);
    expect(await heard(hanna, id)).toEqual(['questionMoved']);
    await lot.client.put(`/questions/${id}/follow`, { follows: false });
    await move(yara, id, ['inReview', 'adopted']);
    expect(await heard(lot, id)).toEqual(['questionMoved']);
  });

  it('says of a step where the question stands since, and of another change nothing of the kind', async () => {
    const { hanna, lot, yara, slug } = world;
    const { id } = (await begin(hanna, slug)).question;
    await bringTo(world, id, 'adopted');
    await addItem(lot, id, { kind: 'feedback', text: 'Mooi begin' });
    await noticesDelivered();
    const { body } = await hanna.client.get<{ items: InboxLineView[] }>('/notices');
    const line = body.items.find(({ subject }) => subject.id === id);
    expect(line?.notices[0]).toMatchObject({ kind: 'questionMoved', state: null });
    expect(line?.notices[1]).toMatchObject({
      ...{ kind: 'questionMoved', state: 'adopted', text: '', actor: { id: yara.id } },
    });
  });

  it('asks who is asked to help, and tells the writers what others add', async () => {
    const { hanna, lot, slug } = world;
    const { id } = (await begin(hanna, slug)).question;
    await bringTo(world, id, 'submitted');
    await addItem(hanna, id, { kind: 'helper', personId: lot.id });
    expect(await heard(lot, id)).toEqual(['questionHelp']);
    await addItem(lot, id, { kind: 'feedback', text: 'Mooi begin' });
    expect(await heard(hanna, id)).toEqual(['questionMoved']);
  });

  it('tells an action once when its day has come', async () => {
    const { hanna, lot, slug } = world;
    const { id } = (await begin(hanna, slug)).question;
    await bringTo(world, id, 'submitted');
    const today = new Date().toISOString().slice(0, 10);
    const due = { kind: 'action', text: 'Bellen', ownerId: lot.id, due: today };
    await addItem(hanna, id, due);
    await addItem(hanna, id, { ...due, text: 'Klaar', done: true });
    await addItem(hanna, id, { ...due, text: 'Later', due: '2040-01-01' });
    await runJob('questions.actionsDue');
    await runJob('questions.actionsDue');
    const kinds = (await heard(lot, id)).filter((kind) => kind === 'actionDue');
    expect(kinds).toHaveLength(1);
  });
});

describe('the first page', () => {
  it('shows one’s open questions and actions, and what is new', async () => {
    const { hanna, lot, dewi, slug } = world;
    const wording = 'Hoe ziet onze eerste pagina eruit?';
    const { id } = (await begin(lot, slug, { wording, format: { firstStep: 'Kijken' } })).question;
    await move(lot, id, ['draft', 'submitted']);
    const action = { kind: 'action', text: 'Schetsen', ownerId: lot.id, due: '2040-02-03' };
    await addItem(lot, id, action);
    const todayOf = async ({ client }: Person) => (await client.get<TodayView>('/today')).body;
    const own = await todayOf(lot);
    const path = `/n/${slug}/leervragen/${id}`;
    expect(own.questions).toContainEqual(
      expect.objectContaining({ title: wording, path, state: 'submitted', note: 'Kijken' }),
    );
    expect(own.actions.map(({ title, due }) => [title, due])).toContainEqual([
      ...['Schetsen', '2040-02-03'],
    ]);
    const count = async (who: Person) =>
      (await todayOf(who)).networks.find((network) => network.slug === slug)?.news.questions;
    const before = await count(hanna);
    const fresh = (await begin(lot, slug)).question.id;
    expect(await count(hanna)).toBe(before);
    await move(lot, fresh, ['draft', 'submitted']);
    expect(await count(hanna)).toBe((before ?? 0) + 1);
    expect((await todayOf(dewi)).questions).toEqual([]);
  });
});

describe('search and moderation', () => {
  it('finds a draft for the own school and, once shared, for the network', async () => {
    const { hanna, lot, dewi, slug } = world;
    const wording = 'Hoe leren kwikstaarten vliegen op onze school?';
    const { id } = (await begin(hanna, slug, { wording })).question;
    const finds = async ({ client }: Person) => {
      await searchIdle();
      const { body } = await client.get('/search?q=kwikstaarten');
      return JSON.stringify(body).includes(id);
    };
    expect([await finds(hanna), await finds(lot)]).toEqual([true, false]);
    await move(hanna, id, ['draft', 'submitted']);
    expect([await finds(lot), await finds(dewi)]).toEqual([true, false]);
  });

  it('is put out of sight of the network, and back, by who runs it', async () => {
    const { hanna, lot, yara, slug } = world;
    const { id } = (await begin(hanna, slug)).question;
    await bringTo(world, id, 'submitted');
    const room = (await open(lot, id)).body.question.room?.s ?? '';
    const hide = { kind: 'question', reason: 'Er staat een naam van een leerling in.' };
    expect((await lot.client.put(`/hidden/${id}`, hide)).status).toBe(403);
    expect((await yara.client.put(`/hidden/${id}`, hide)).status).toBe(200);
    expect((await open(lot, id)).status).toBe(404);
    expect((await lot.client.get(`/streams/${room}`)).status).toBe(404);
    expect((await wall(lot, slug)).body.items.map((card) => card.id)).not.toContain(id);
    expect((await open(hanna, id)).body.question.hidden).toMatchObject({ reason: hide.reason });
    const back = await yara.client.delete(`/hidden/${id}`, { kind: 'question' });
    expect(back.status).toBe(200);
    expect((await open(lot, id)).status).toBe(200);
    expect((await lot.client.get(`/streams/${room}`)).status).toBe(200);
  });

  it('stays readable and still in a network that is closed', async () => {
    const { hanna, yara } = world;
    const { id } = (await begin(hanna, world.slug)).question;
    await bringTo(world, id, 'inReview');
    await archiveNetwork(admin, world.slug);
    const { body } = await open(yara, id);
    expect(body.question).toMatchObject({
      steps: [],
      can: { write: false, guide: false, add: [] },
    });
    expect((await move(yara, id, ['inReview', 'adopted'])).status).toBe(409);
    const said = { cid: clientId(), item: { kind: 'feedback', text: 'Te laat' } };
    expect((await hanna.client.post(`/questions/${id}/items`, said)).status).toBe(409);
  });
});
