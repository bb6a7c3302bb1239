import type { SubjectRef } from '@leerkring/shared/subject.ts';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { endMembership } from '@leerkring/server/features/networks';
import { answered, arrange, changes, open, started } from '../api/threading.ts';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import { admin, give, makeNetwork, makePerson, type Person, type TestNetwork } from './cast.ts';
import type { Listener } from './listener.ts';

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
  for (const person of [sanne, joris]) await give(person, network, 'member');
  await give(femke, network, 'facilitator');
});

async function watching(person: Person, ...subjects: SubjectRef[]): Promise<Listener> {
  const listener = await person.listen();
  expect(await listener.say('look', { subjects })).toMatchObject({ ok: true });
  return listener;
}

const lastOf = (listener: Listener, kind: string) =>
  listener.frames('news').findLast((frame) => frame.kind === kind)?.revision ?? -1;

describe('two people in a thread', () => {
  it('see each other’s changes by number; the outsider hears nothing', async () => {
    const id = await started(sanne, network);
    const thread = { kind: 'thread' as const, id };
    const [own, other, nobody] = await Promise.all(
      [sanne, joris, bram].map((person) => watching(person, thread)),
    );
    expect(nobody?.frames('unseen')).toHaveLength(1);
    const { revision } = (await open(joris, id)).thread;
    const sent = await answered(sanne, id, 'Een eerste antwoord');
    for (const listener of [own, other]) {
      await vi.waitFor(() => expect(listener && lastOf(listener, 'thread')).toBe(sent.revision));
    }
    const { posts, revision: now } = await changes(joris, id, revision);
    expect(posts.map((post) => post.id)).toEqual([sent.postId]);
    await joris.client.put(`/posts/${sent.postId}/reactions/${encodeURIComponent('💡')}`);
    await vi.waitFor(() => expect(own && lastOf(own, 'thread')).toBeGreaterThan(now));
    const next = await changes(sanne, id, now);
    expect(next.posts[0]?.reactions).toMatchObject([{ emoji: '💡', people: [{ id: joris.id }] }]);
    await sanne.client.delete(`/posts/${sent.postId}`);
    await vi.waitFor(() => expect(other && lastOf(other, 'thread')).toBeGreaterThan(next.revision));
    const gone = await changes(joris, id, next.revision);
    expect(gone.posts).toMatchObject([{ id: sent.postId, body: null, removed: { by: 'author' } }]);
    expect(nobody?.frames('news')).toEqual([]);
    expect((await bram.client.get(`/threads/${id}/changes?since=0`)).status).toBe(404);
  });

  it('miss nothing: every number that was told can be asked for', async () => {
    const id = await started(sanne, network);
    const listener = await watching(joris, { kind: 'thread', id });
    let { revision } = (await open(joris, id)).thread;
    const seen = new Set<string>();
    const sends = Array.from({ length: 12 }, (_, at) =>
      answered(at % 2 === 0 ? sanne : femke, id, `Tegelijk ${at}`),
    );
    const catchUp = async () => {
      const news = await changes(joris, id, revision);
      for (const post of news.posts) seen.add(post.id);
      revision = news.revision;
    };
    const sending = Promise.all(sends);
    for (let at = 0; at < 5; at += 1) await catchUp();
    const sent = await sending;
    const last = Math.max(...sent.map((one) => one.revision));
    await vi.waitFor(() => expect(lastOf(listener, 'thread')).toBeGreaterThanOrEqual(last));
    await catchUp();
    expect([...seen].toSorted()).toEqual(sent.map(({ postId }) => postId).toSorted());
  });
});

describe('a thread that is hidden while it is read', () => {
  it('comes back by itself, also when the page watched anew meanwhile', async () => {
    const id = await started(sanne, network);
    const thread = { kind: 'thread' as const, id };
    const listener = await watching(joris, thread);
    const nobody = await watching(bram, thread);
    const { revision } = (await open(joris, id)).thread;
    const why = { kind: 'thread', reason: 'Een leerling is te herkennen.' };
    expect((await femke.client.put(`/hidden/${id}`, why)).status).toBe(200);
    await vi.waitFor(() => expect(lastOf(listener, 'thread')).toBeGreaterThan(revision));
    const hidden = await changes(joris, id, revision);
    expect(hidden.thread).toMatchObject({
      title: '',
      hidden: { at: expect.any(String) as string },
    });
    await listener.say('look', { subjects: [thread] });
    expect((await femke.client.delete(`/hidden/${id}`, { kind: 'thread' })).status).toBe(200);
    await vi.waitFor(() => expect(lastOf(listener, 'thread')).toBeGreaterThan(hidden.revision));
    const back = await changes(joris, id, hidden.revision);
    expect(back.thread).toMatchObject({ hidden: null, title: 'Een onderwerp' });
    expect(listener.frames('unseen')).toEqual([]);
    expect(nobody.frames('news')).toEqual([]);
  });
});

describe('the list of threads', () => {
  it('tells who watches it of a new thread and of what is done with one', async () => {
    const subject = { kind: 'threadList' as const, id: network.id };
    const listener = await watching(joris, subject);
    const nobody = await watching(bram, subject);
    await vi.waitFor(() => expect(lastOf(listener, 'threadList')).toBeGreaterThanOrEqual(0));
    const before = lastOf(listener, 'threadList');
    const id = await started(sanne, network);
    await vi.waitFor(() => expect(lastOf(listener, 'threadList')).toBeGreaterThan(before));
    const then = lastOf(listener, 'threadList');
    await arrange(femke, id, 'pin');
    await vi.waitFor(() => expect(lastOf(listener, 'threadList')).toBeGreaterThan(then));
    expect(nobody.frames('news')).toEqual([]);
    expect(nobody.frames('unseen')).toEqual([subject]);
  });
});

describe('who leaves the network', () => {
  it('hears nothing more of its threads', async () => {
    const tom = await makePerson(server, 'Tom');
    await give(tom, network, 'member');
    const id = await started(sanne, network);
    const thread = { kind: 'thread' as const, id };
    const listener = await watching(tom, thread);
    const other = await watching(joris, thread);
    await vi.waitFor(() => expect(lastOf(listener, 'thread')).toBeGreaterThan(0));
    await endMembership(admin, { slug: network.slug, personId: tom.id });
    await vi.waitFor(() => expect(listener.frames('unseen')).toHaveLength(1));
    const heard = listener.frames('news').length;
    const { revision } = await answered(sanne, id, 'Onder ons');
    await vi.waitFor(() => expect(lastOf(other, 'thread')).toBe(revision));
    expect(listener.frames('news')).toHaveLength(heard);
    expect((await tom.client.get(`/threads/${id}`)).status).toBe(404);
  });
});
