import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { EntryView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { QuestionChanges } from '@leerkring/shared/features/questions/questions.view.ts';
import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import {
  addItem,
  begin,
  bringTo,
  makeQuestionWorld,
  open,
  wall,
  write,
  type QuestionWorld,
} from '../api/questioning.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { roomOf, type Person } from './cast.ts';
import type { Listener } from './listener.ts';

let server: RunningServer;
let world: QuestionWorld;

beforeAll(async () => {
  server = await startApp();
  world = await makeQuestionWorld(server);
});

const inNetwork = () => ({ id: world.networkId, slug: world.slug, west: '', oost: '' });

async function say({ client }: Person, s: string, body: string): Promise<string> {
  const answer = await client.post<{ id: string }>(`/streams/${s}/events`, {
    ...{ cid: clientId(), body },
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

const harvest = ({ client }: Person, questionId: string, input: Record<string, unknown>) =>
  client.post<QuestionItemView & { data?: { reason?: string } }>(
    `/questions/${questionId}/harvests`,
    { cid: clientId(), ...input },
  );

const range = async ({ client }: Person, s: string) =>
  (await client.get<{ items: EntryView[] }>(`/streams/${s}/events`)).body.items;

type Refusal = { data?: { reason?: string } };

async function addTheme(name: string): Promise<string> {
  const path = `/networks/${world.slug}/question-clusters`;
  const { body } = await world.yara.client.post<{ items: { id: string; name: string }[] }>(path, {
    name,
  });
  return body.items.find((cluster) => cluster.name === name)?.id ?? '';
}

/** What a page learns after both heard of a change, of the question and of the wall. */
async function heardAfter(
  reader: Person,
  listeners: { near: Listener; far: Listener },
  before: { revision: number; question: { id: string } },
): Promise<QuestionChanges> {
  const { id } = before.question;
  const path = `/questions/${id}/changes?since=${before.revision}`;
  for (const listener of Object.values(listeners)) {
    await vi.waitFor(() => {
      const news = listener.frames('news');
      const last = news.findLast((frame) => frame.id === id)?.revision ?? 0;
      expect(last).toBeGreaterThan(before.revision);
      expect(news.some(({ kind }) => kind === 'questionWall')).toBe(true);
    });
  }
  return (await reader.client.get<QuestionChanges>(path)).body;
}

describe('watching a question', () => {
  it('tells two people the number of every change, and the outsider nothing', async () => {
    const { hanna, yara, lot, dewi, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'submitted');
    const subjects = [{ kind: 'question', id: question.id }];
    const [near, far, outside] = [await yara.listen(), await lot.listen(), await dewi.listen()];
    for (const listener of [near, far, outside]) await listener.say('look', { subjects });
    await vi.waitFor(() => expect(outside.frames('unseen')).toHaveLength(1));
    const { body } = await addItem(lot, question.id, { kind: 'feedback', text: 'Mooi' });
    const told = { ...subjects[0], revision: body.revision };
    await vi.waitFor(() => {
      expect(near.frames('news')).toContainEqual(told);
      expect(far.frames('news')).toContainEqual(told);
    });
    expect(outside.frames('news')).toEqual([]);
  });
});

describe('a theme of the wall', () => {
  it('that gets another name or goes up in another one changes open pages and the wall', async () => {
    const { hanna, yara, lot, dewi, slug, networkId } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'submitted');
    const [from, into] = [await addTheme('Toetsen'), await addTheme('Zicht')];
    const placed = { cid: clientId(), clusterId: from };
    await yara.client.put(`/questions/${question.id}/cluster`, placed);
    const page = { kind: 'question', id: question.id };
    const subjects = [page, { kind: 'questionWall', id: networkId }];
    const [near, far, outside] = [await hanna.listen(), await lot.listen(), await dewi.listen()];
    for (const listener of [near, far, outside]) await listener.say('look', { subjects });
    await vi.waitFor(() => expect(outside.frames('unseen')).toHaveLength(2));

    const before = (await open(lot, question.id)).body;
    expect(before.question.clusterName).toBe('Toetsen');
    const path = `/networks/${slug}/question-clusters/${from}`;
    expect((await hanna.client.patch(path, { name: 'Niet' })).status).toBe(403);
    expect((await yara.client.patch(path, { name: 'Toetsdruk' })).status).toBe(200);
    const renamed = await heardAfter(lot, { far, near }, before);
    expect(renamed.question.clusterName).toBe('Toetsdruk');

    expect((await hanna.client.delete(path, { into })).status).toBe(403);
    const astray = await yara.client.delete<Refusal>(path, { into: question.id });
    expect(astray.body.data?.reason).toBe('question.cluster');
    expect((await yara.client.delete(path, { into })).status).toBe(200);
    const merged = await heardAfter(hanna, { far, near }, renamed);
    expect(merged.question).toMatchObject({ clusterId: into, clusterName: 'Zicht' });
    expect((await wall(lot, slug)).body.clusters).toMatchObject([{ id: into, count: 1 }]);
    expect((await addItem(lot, question.id, { kind: 'feedback', text: 'Mooi' })).status).toBe(201);
    expect(outside.frames('news')).toEqual([]);
  });
});

describe('the room of a question', () => {
  it('opens for the network when the question does, and is heard at once', async () => {
    const { hanna, lot, dewi, slug } = world;
    const { question } = await begin(hanna, slug);
    const [far, outside] = [await lot.listen(), await dewi.listen()];
    await bringTo(world, question.id, 'submitted');
    const s = (await open(lot, question.id)).body.question.room?.s ?? '';
    await vi.waitFor(() => expect(far.frames('changed')).not.toEqual([]));
    await say(hanna, s, 'Wie denkt mee?');
    await vi.waitFor(() => expect(far.entries(s)).toHaveLength(1));
    expect(outside.heard).toEqual([]);
    expect((await dewi.client.get(`/streams/${s}`)).status).toBe(404);
  });

  it('is closed to the network again when the question becomes private', async () => {
    const { hanna, lot, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'submitted');
    const page = (await open(hanna, question.id)).body;
    const s = page.question.room?.s ?? '';
    expect((await lot.client.get(`/streams/${s}`)).status).toBe(200);
    const far = await lot.listen();
    expect((await write(hanna, page, { visibility: 'private' })).status).toBe(200);
    await vi.waitFor(() => expect(far.frames('gone')).toEqual([{ s, reason: 'left' }]));
    await say(hanna, s, 'Onder ons');
    expect((await lot.client.get(`/streams/${s}`)).status).toBe(404);
    expect(far.entries(s)).toEqual([]);
  });
});

describe('harvesting', () => {
  it('shows everybody in the room what became of a message, also who was away', async () => {
    const { hanna, lot, yara, dewi, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'inProgress');
    const s = await roomOf(lot, inNetwork(), 'general');
    const [near, far, outside] = [await lot.listen(), await yara.listen(), await dewi.listen()];
    const messageId = await say(lot, s, 'Niemand zag het geheel.');
    const made = await harvest(lot, question.id, { messageId, as: 'insight' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...{ kind: 'outcome', type: 'insight', text: 'Niemand zag het geheel.' },
      source: { s, messageId, author: { id: lot.id } },
    });
    expect(made.body.source?.path).toContain(`/gesprek/${s.slice(2)}?bij=`);
    const path = `/n/${slug}/leervragen/${question.id}`;
    const became = [{ as: 'insight', questionId: question.id, path }];
    for (const listener of [near, far]) {
      await vi.waitFor(() => {
        const entry = listener.entries(s).find(({ type }) => type === 'message.harvested');
        expect(entry?.message).toMatchObject({ id: messageId, harvests: became });
      });
    }
    const later = (await range(hanna, s)).find(({ message }) => message?.id === messageId);
    expect(later?.message?.harvests).toEqual(became);
    expect(outside.entries(s)).toEqual([]);
  });

  it('happens once, and its mark goes and comes with the item', async () => {
    const { hanna, lot, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'submitted');
    const s = (await open(lot, question.id)).body.question.room?.s ?? '';
    const messageId = await say(lot, s, 'Ik stuur de agenda rond.');
    const cid = clientId();
    const input = { messageId, as: 'action', cid, due: '2030-05-01' };
    const [one, two] = [
      await harvest(lot, question.id, input),
      await harvest(lot, question.id, input),
    ];
    expect(two.body.id).toBe(one.body.id);
    expect(one.body).toMatchObject({ kind: 'action', owner: { id: lot.id }, due: '2030-05-01' });
    const marks = async () =>
      (await range(lot, s)).findLast(({ message }) => message?.id === messageId)?.message?.harvests;
    expect(await marks()).toHaveLength(1);
    const item = `/questions/${question.id}/items/${one.body.id}`;
    expect((await hanna.client.delete(item, { cid: clientId() })).status).toBe(200);
    expect(await marks()).toBeUndefined();
    expect((await hanna.client.put(`${item}/restored`, { cid: clientId() })).status).toBe(200);
    expect(await marks()).toHaveLength(1);
  });

  it('takes nothing out of rooms that one does not read or questions that others do not see', async () => {
    const { hanna, lot, yara, dewi, slug } = world;
    const { question } = await begin(hanna, slug);
    const general = await roomOf(lot, inNetwork(), 'general');
    const among = await roomOf(yara, inNetwork(), 'facilitators');
    const [open1, closed] = [await say(lot, general, 'Open'), await say(yara, among, 'Besloten')];
    const early = await harvest(hanna, question.id, { messageId: open1, as: 'insight' });
    expect(early.body.data?.reason).toBe('question.harvestPrivate');
    await bringTo(world, question.id, 'submitted');
    const foreign = await harvest(hanna, question.id, { messageId: closed, as: 'insight' });
    expect(foreign.status).toBe(404);
    const stranger = await harvest(dewi, question.id, { messageId: open1, as: 'insight' });
    expect(stranger.status).toBe(404);
    const page = (await open(hanna, question.id)).body;
    expect(page.items).toEqual([]);
  });

  it('leaves no way from the question to a message that its reader cannot see', async () => {
    const { hanna, yara, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'submitted');
    const among = await roomOf(yara, inNetwork(), 'facilitators');
    const messageId = await say(yara, among, 'Begeleiders onder elkaar');
    const made = await harvest(yara, question.id, { messageId, as: 'question', text: 'En nu?' });
    expect(made.status).toBe(201);
    const seen = (await open(hanna, question.id)).body.items.find(({ id }) => id === made.body.id);
    expect(seen).toMatchObject({ text: 'En nu?', source: { path: null } });
    expect(JSON.stringify(seen)).not.toContain('onder elkaar');
  });
});
