import { beforeAll, describe, expect, it } from 'vitest';
import type { PostPage, ThreadDone } from '@leerkring/shared/features/threads/threads.view.ts';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  answer,
  answered,
  changes,
  expected,
  lineOf,
  list,
  open,
  read,
  started,
} from './threading.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let femke: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  femke = await makePerson(server, 'Femke');
  await give(sanne, network, 'member', { regionIds: [network.west] });
  await give(joris, network, 'member');
  await give(femke, network, 'facilitator');
});

/** A thread of Sanne with so many answers of Joris. */
async function talk(title: string, count: number) {
  const id = await started(sanne, network, { title });
  const postIds: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    postIds.push((await answered(joris, id, `${title} ${at}`)).postId);
  }
  return { id, postIds };
}

function split(id: string, postIds: (string | undefined)[], cid = clientId(), andAfter = false) {
  const body = { cid, postIds, andAfter, title: 'Apart verder' };
  return femke.client.post<ThreadDone>(`/threads/${id}/split`, body);
}

function merge(id: string, into: string) {
  return femke.client.post<ThreadDone>(`/threads/${id}/merge`, { into });
}

describe('a split', () => {
  it('takes chosen answers out; both threads show the way to each other', async () => {
    const { id, postIds } = await talk('Zaalhuur', 4);
    const [, second, third] = postIds;
    const { revision } = (await open(joris, id)).thread;
    const fresh = expected(await split(id, [third, second]), 201).id;
    const there = await open(joris, fresh);
    expect(there.thread).toMatchObject({
      ...{ title: 'Apart verder', replyCount: 1, author: { id: joris.id } },
      opening: { id: second },
      links: [{ kind: 'splitFrom', threadId: id, title: 'Zaalhuur' }],
    });
    expect(there.posts.items.map((post) => post.id)).toEqual([third]);
    const here = await changes(joris, id, revision);
    expect(here).toMatchObject({ departed: [second, third], thread: { replyCount: 2 } });
    expect(here.thread.links).toMatchObject([{ kind: 'splitTo', threadId: fresh }]);
    expect((await open(joris, id)).posts.items.map(({ n }) => n)).toEqual([2, 5]);
    expect((await answer(joris, fresh, 'Hier verder')).status).toBe(201);
  });

  it('takes everything after an answer along, whoever loaded it or not', async () => {
    const { id, postIds } = await talk('Lang', 40);
    const first = postIds[4];
    await femke.client.delete(`/posts/${postIds[25]}`);
    await read(sanne, id, 21);
    const fresh = expected(await split(id, [first], clientId(), true), 201).id;
    expect((await open(joris, id)).thread).toMatchObject({ replyCount: 4 });
    expect((await open(joris, id)).posts.hasLater).toBe(false);
    const there = await open(sanne, fresh);
    expect(there.thread).toMatchObject({ replyCount: 34, opening: { id: first } });
    expect(there.own).toMatchObject({ readN: 16 });
    const end = await sanne.client.get<PostPage>(`/threads/${fresh}/posts?around=${postIds[39]}`);
    expect(end.body.items.at(-1)?.id).toBe(postIds[39]);
    expect((await answer(joris, fresh, 'Hier verder')).status).toBe(201);
    expect((await answer(joris, id, 'En hier ook')).status).toBe(201);
  });

  it('leaves read what was read, and following who followed', async () => {
    const { id, postIds } = await talk('Gelezen', 3);
    await read(sanne, id, 3);
    expect((await open(sanne, id)).own).toMatchObject({ readN: 3, unread: 1 });
    const fresh = expected(await split(id, postIds.slice(1)), 201).id;
    expect((await open(sanne, fresh)).own).toMatchObject({ readN: 1, unread: 1, following: true });
    expect((await open(sanne, id)).own.unread).toBe(0);
  });

  it('is one split however often the same send arrives', async () => {
    const { id, postIds } = await talk('Dubbel', 2);
    const cid = clientId();
    const [one, two] = await Promise.all([1, 2].map(() => split(id, [postIds[0]], cid)));
    expect(one?.body.id).toBe(two?.body.id);
    expect((await open(sanne, id)).thread).toMatchObject({ replyCount: 1 });
    const other = await split(id, [postIds[0]]);
    expect(other.status).toBe(400);
  });

  it('of the opening, or of what stands elsewhere, is refused', async () => {
    const { id } = await talk('Heel', 1);
    const other = await talk('Elders', 1);
    const { thread } = await open(femke, id);
    for (const postId of [thread.opening.id, other.postIds[0]]) {
      expect(await split(id, [postId])).toMatchObject({
        status: 400,
        body: { data: { reason: 'thread.split' } },
      });
    }
  });
});

describe('a merge', () => {
  it('puts everything at the end of another thread, and the old address leads on', async () => {
    const one = await talk('Eerste', 2);
    const two = await talk('Tweede', 1);
    const { opening } = (await open(sanne, one.id)).thread;
    await read(sanne, two.id, 2);
    await read(sanne, one.id, 3);
    expect(expected(await merge(one.id, two.id)).id).toBe(two.id);
    const led = await open(sanne, one.id);
    expect(led.thread).toMatchObject({ id: two.id, replyCount: 4 });
    expect(led.thread.links).toMatchObject([{ kind: 'mergedFrom', threadId: one.id }]);
    expect(led.posts.items.map((post) => post.formerTitle)).toEqual([null, 'Eerste', null, null]);
    expect(led.posts.items[1]?.id).toBe(opening.id);
    expect(led.own.unread).toBe(0);
    expect(await lineOf(sanne, network, one.id)).toBeUndefined();
    expect((await changes(sanne, one.id, 0)).reload).toBe(true);
    expect((await answer(joris, one.id, 'Langs het oude adres')).status).toBe(201);
    expect((await open(sanne, two.id)).thread.replyCount).toBe(5);
  });

  it('shows nothing to anybody new, and not a thread to itself', async () => {
    const { id } = await talk('Open', 0);
    const closed = await started(femke, network, { audience: 'facilitators' });
    expect((await merge(closed, id)).body).toMatchObject({ data: { reason: 'thread.audience' } });
    expect((await merge(id, id)).body).toMatchObject({ data: { reason: 'thread.merge' } });
    const other = await makeNetwork();
    await give(femke, other, 'facilitator');
    const elsewhere = await started(femke, other);
    expect((await merge(id, elsewhere)).body).toMatchObject({ data: { reason: 'thread.merge' } });
  });

  it('of two threads into each other at one moment ends with one', async () => {
    const one = await talk('Heen', 1);
    const two = await talk('Terug', 1);
    const merges = await Promise.all([merge(one.id, two.id), merge(two.id, one.id)]);
    expect(merges.filter(({ status }) => status === 200)).toHaveLength(1);
    const lines = (await list(sanne, network)).items;
    expect(lines.filter(({ id }) => id === one.id || id === two.id)).toHaveLength(1);
    expect((await open(sanne, one.id)).thread.id).toBe((await open(sanne, two.id)).thread.id);
  });
});

describe('a move', () => {
  it('to another network shows the thread there and no longer here', async () => {
    const other = await makeNetwork();
    await give(femke, other, 'coordinator');
    const hanna = await makePerson(server, 'Hanna');
    await give(hanna, other, 'member');
    const { id } = await talk('Verdwaald', 2);
    expect((await hanna.client.get(`/threads/${id}`)).status).toBe(404);
    const place = { category: null, slug: other.slug };
    expect((await femke.client.put(`/threads/${id}/place`, place)).status).toBe(200);
    expect((await sanne.client.get(`/threads/${id}`)).status).toBe(404);
    expect((await open(hanna, id)).thread.networkSlug).toBe(other.slug);
    expect(await lineOf(hanna, other, id)).toMatchObject({ unread: 3 });
  });

  it('to a network that one does not run is refused, unknown or not', async () => {
    const other = await makeNetwork();
    await give(femke, other, 'member');
    const hidden = await makeNetwork();
    const { id } = await talk('Blijft', 0);
    const move = (slug: string) =>
      femke.client.put(`/threads/${id}/place`, { category: null, slug });
    expect((await move(other.slug)).status).toBe(403);
    expect((await move(hidden.slug)).status).toBe(404);
    expect((await open(sanne, id)).thread.networkSlug).toBe(network.slug);
  });
});

describe('a removal', () => {
  it('is the author’s own as long as nobody answered', async () => {
    const { id } = await talk('Vergissing', 0);
    expect((await joris.client.delete(`/threads/${id}`)).status).toBe(403);
    expect((await sanne.client.delete(`/threads/${id}`)).status).toBe(200);
    expect((await sanne.client.get(`/threads/${id}`)).status).toBe(404);
    expect(await lineOf(sanne, network, id)).toBeUndefined();
  });

  it('of what others wrote too is for those who run the network', async () => {
    const { id, postIds } = await talk('Samen', 1);
    expect((await sanne.client.delete(`/threads/${id}`)).status).toBe(403);
    expect((await femke.client.delete(`/threads/${id}`)).status).toBe(200);
    expect((await joris.client.get(`/posts/${postIds[0]}/history`)).status).toBe(404);
  });
});
