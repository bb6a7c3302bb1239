import { longToPlain } from '@leerkring/shared/long-text.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  answer,
  answered,
  history,
  lineOf,
  list,
  open,
  page,
  quoting,
  start,
  started,
} from './threading.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let femke: Person;
let bram: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  femke = await makePerson(server, 'Femke');
  bram = await makePerson(server, 'Bram');
  await give(sanne, network, 'member', { regionIds: [network.west] });
  await give(joris, network, 'member', { regionIds: [network.oost] });
  await give(femke, network, 'facilitator');
});

describe('a thread', () => {
  it('is started by a member, found and answered by others, and unknown to an outsider', async () => {
    const id = await started(sanne, network, { title: 'Rubric te streng?' });
    expect(await lineOf(joris, network, id)).toMatchObject({
      ...{ title: 'Rubric te streng?', excerpt: 'Zo begint het.', unread: 1, replyCount: 0 },
      author: { id: sanne.id },
    });
    await answered(joris, id, 'Bij ons ook.');
    const { thread, posts, own } = await open(sanne, id);
    expect(thread).toMatchObject({ replyCount: 1, networkSlug: network.slug });
    expect(posts.items.map(({ author }) => author.id)).toEqual([joris.id]);
    expect(own).toMatchObject({ unread: 1, following: true, because: 'started' });
    expect((await bram.client.get(`/threads/${id}`)).status).toBe(404);
    expect((await answer(bram, id, 'Hallo?')).status).toBe(404);
  });

  it('is one thread however often the same send arrives, also at once', async () => {
    const cid = clientId();
    const before = (await list(sanne, network)).items.length;
    const sends = await Promise.all([1, 2, 3].map(() => start(sanne, network, { cid })));
    expect(new Set(sends.map(({ body }) => body.threadId)).size).toBe(1);
    expect(sends.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    expect((await list(sanne, network)).items).toHaveLength(before + 1);
    const other = await start(sanne, network, { cid, title: 'Iets anders' });
    expect(other.body).toMatchObject({ code: 'cid_conflict' });
  });

  it('takes many answers at one moment, each at a place of its own', async () => {
    const id = await started(sanne, network);
    const people = [sanne, joris, femke, sanne, joris, femke, sanne, joris];
    const sent = await Promise.all(people.map((one, at) => answered(one, id, `Antwoord ${at}`)));
    expect(sent.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await open(sanne, id)).thread.replyCount).toBe(8);
  });

  it('is read page by page, forward, back and around a post', async () => {
    const id = await started(sanne, network);
    const ids: string[] = [];
    for (let at = 2; at <= 12; at += 1) ids.push((await answered(joris, id, `Nr ${at}`)).postId);
    const first = await page(sanne, id, 'limit=4');
    expect(first).toMatchObject({ hasEarlier: false, hasLater: true });
    expect(first.items.map(({ n }) => n)).toEqual([2, 3, 4, 5]);
    const back = await page(sanne, id, 'before=12&limit=3');
    expect(back.items.map(({ n }) => n)).toEqual([9, 10, 11]);
    const around = await page(sanne, id, `around=${ids[5]}&limit=4`);
    expect(around.items.map(({ n }) => n)).toEqual([5, 6, 7, 8]);
    expect(around).toMatchObject({ hasEarlier: true, hasLater: true });
    const end = await page(sanne, id, 'after=10&limit=100');
    expect(end).toMatchObject({ hasEarlier: true, hasLater: false });
    const { own, posts } = await open(sanne, id, '?unread=true');
    expect(own.firstUnread?.n).toBe(2);
    expect(posts.items[0]?.n).toBe(2);
  });
});

describe('words', () => {
  let id: string;
  beforeEach(async () => {
    id = await started(sanne, network, { title: 'Eerste titel' });
  });

  it('are changed by who wrote them, and what stood there stays readable', async () => {
    const { postId } = await answered(joris, id, 'Vier punten');
    const path = `/posts/${postId}`;
    const edited = await joris.client.patch(path, { version: 1, body: 'Vijf punten' });
    expect(edited.status).toBe(200);
    expect((await femke.client.patch(path, { version: 2, body: 'Zes' })).status).toBe(403);
    const wordings = await history(sanne, postId);
    expect(wordings.map(({ body }) => longToPlain(body))).toEqual(['Vier punten', 'Vijf punten']);
    expect((await bram.client.get(`${path}/history`)).status).toBe(404);
  });

  it('are not overwritten by who did not see the last change', async () => {
    const title = { version: 1, title: 'Tweede titel' };
    expect((await sanne.client.patch(`/threads/${id}`, title)).status).toBe(200);
    const late = await sanne.client.patch(`/threads/${id}`, { version: 1, body: 'Ander begin' });
    expect(late).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const { thread } = await open(sanne, id);
    expect(thread).toMatchObject({ title: 'Tweede titel', opening: { version: 2 } });
    const wordings = await history(sanne, thread.opening.id);
    expect(wordings.map((one) => one.title)).toEqual(['Eerste titel', 'Tweede titel']);
  });

  it('of a title may be corrected by who runs the network, the text may not', async () => {
    const change = (more: object) => femke.client.patch(`/threads/${id}`, { version: 1, ...more });
    expect((await change({ body: 'Mijn woorden' })).status).toBe(403);
    expect((await change({ title: 'Betere titel' })).status).toBe(200);
    expect((await open(sanne, id)).thread.title).toBe('Betere titel');
  });

  it('that are quoted disappear from the quote when they are removed', async () => {
    const { postId } = await answered(joris, id, 'Iets ondoordachts over een collega');
    const quoted = await answered(sanne, id, quoting(postId, 'Iets ondoordachts', 'Echt?'));
    const shown = async () => JSON.stringify((await open(femke, id)).posts);
    expect(await shown()).toContain('ondoordachts');
    expect((await joris.client.delete(`/posts/${postId}`)).status).toBe(200);
    expect(await shown()).not.toContain('ondoordachts');
    expect(await shown()).toContain('Echt?');
    expect((await joris.client.get(`/posts/${postId}/history`)).status).toBe(404);
    const view = (await open(femke, id)).posts.items.find((post) => post.id === quoted.postId);
    expect(view?.quoted).toMatchObject([{ postId, author: { id: joris.id } }]);
  });

  it('of another thread cannot be quoted as if they stood here', async () => {
    const elsewhere = await started(joris, network);
    const { thread } = await open(sanne, elsewhere);
    const refused = await answer(sanne, id, quoting(thread.opening.id, 'Zo', 'Zie daar'));
    expect(refused).toMatchObject({ status: 400, body: { data: { reason: 'thread.quote' } } });
  });
});

describe('an outcome', () => {
  it('is marked by the author, shown on top and lost with its post', async () => {
    const id = await started(sanne, network);
    const { postId } = await answered(joris, id, 'Splits het hoogste niveau in twee.');
    const mark = { postId };
    expect((await joris.client.put(`/threads/${id}/outcome`, mark)).status).toBe(403);
    expect((await sanne.client.put(`/threads/${id}/outcome`, mark)).status).toBe(200);
    expect((await open(joris, id)).thread.outcome).toMatchObject({
      ...{ postId, excerpt: 'Splits het hoogste niveau in twee.' },
      ...{ author: { id: joris.id }, by: { id: sanne.id } },
    });
    expect(await lineOf(joris, network, id)).toMatchObject({ concluded: true });
    await joris.client.delete(`/posts/${postId}`);
    expect((await open(joris, id)).thread.outcome).toBeNull();
  });

  it('of two that are marked at one moment is one, and the other is told', async () => {
    const id = await started(sanne, network);
    const one = await answered(joris, id, 'Dit');
    const two = await answered(joris, id, 'Of dat');
    const marks = await Promise.all([
      sanne.client.put(`/threads/${id}/outcome`, { postId: one.postId }),
      femke.client.put(`/threads/${id}/outcome`, { postId: two.postId }),
    ]);
    expect(marks.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const again = await sanne.client.put(`/threads/${id}/outcome`, {
      postId: (await open(sanne, id)).thread.outcome?.postId,
    });
    expect(again.status).toBe(200);
  });

  it('is an answer: not the opening, nor a post from elsewhere', async () => {
    const id = await started(sanne, network);
    const { thread } = await open(sanne, id);
    const elsewhere = await answered(joris, await started(joris, network), 'Elders');
    for (const postId of [thread.opening.id, elsewhere.postId]) {
      const { status, body } = await sanne.client.put(`/threads/${id}/outcome`, { postId });
      expect([status, body]).toMatchObject([400, { data: { reason: 'thread.outcome' } }]);
    }
  });
});
