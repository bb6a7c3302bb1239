import { searchIdle } from '@leerkring/server/features/search';
import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import { answered, changes, history, lineOf, open, quoting, started } from './threading.ts';

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

function hide(person: Person, kind: 'thread' | 'post', id: string) {
  return person.client.put(`/hidden/${id}`, { kind, reason: 'Een leerling is te herkennen.' });
}

function restore(person: Person, kind: 'thread' | 'post', id: string) {
  return person.client.delete(`/hidden/${id}`, { kind });
}

/** What search answers, as text. */
async function found(person: Person, words: string): Promise<string> {
  await searchIdle();
  const { status, body } = await person.client.get(`/search?q=${encodeURIComponent(words)}`);
  expect(status).toBe(200);
  return JSON.stringify(body);
}

describe('a hidden post', () => {
  it('is a notice: its words and why are in no answer, quote, history or search', async () => {
    const id = await started(sanne, network);
    const secret = 'Kastanjebruin is haar haar';
    const { postId } = await answered(joris, id, secret);
    await joris.client.patch(`/posts/${postId}`, { version: 1, body: `${secret}, zei ik` });
    await answered(sanne, id, quoting(postId, 'Kastanjebruin', 'Pas op met zulke dingen'));
    const { revision } = (await open(sanne, id)).thread;
    expect(await found(sanne, 'kastanjebruin')).toContain(postId);
    expect((await hide(joris, 'post', postId)).status).toBe(403);
    expect((await hide(femke, 'post', postId)).status).toBe(200);
    const news = await changes(sanne, id, revision);
    expect(news.posts).toHaveLength(2);
    for (const person of [sanne, femke]) {
      const seen = await open(person, id);
      expect(JSON.stringify(seen)).not.toContain('astanjebruin');
      const post = seen.posts.items.find((one) => one.id === postId);
      expect(post).toMatchObject({ body: null });
      expect(post?.hidden).not.toBeNull();
      expect(JSON.stringify(seen)).not.toContain('te herkennen');
      expect(seen.thread.replyCount).toBe(1);
      expect((await person.client.get(`/posts/${postId}/history`)).status).toBe(404);
    }
    expect(await found(sanne, 'kastanjebruin')).not.toContain(postId);
    expect((await restore(femke, 'post', postId)).status).toBe(200);
    const back = await open(sanne, id);
    expect(back.posts.items.find((one) => one.id === postId)).toMatchObject({ hidden: null });
    expect(back.thread.replyCount).toBe(2);
    expect(JSON.stringify(back)).toContain('Kastanjebruin');
    expect(await history(sanne, postId)).toHaveLength(2);
    expect(await found(sanne, 'kastanjebruin')).toContain(postId);
  });
});

describe('a hidden thread', () => {
  it('leaves the list and says only that it is hidden, until it is restored', async () => {
    const id = await started(sanne, network, { title: 'Zeepaardje in het zwembad' });
    await answered(joris, id, 'Zeepaardjes kunnen niet zwemmen');
    expect((await hide(femke, 'thread', id)).status).toBe(200);
    const seen = await open(sanne, id);
    expect(seen).toMatchObject({
      thread: { title: '', hidden: { at: expect.any(String) as string } },
      posts: { items: [] },
    });
    expect(JSON.stringify(seen)).not.toMatch(/zeepaard/i);
    expect(seen.thread.can).toMatchObject({ reply: false, edit: false, conclude: false });
    expect(await lineOf(sanne, network, id)).toBeUndefined();
    const refused = await joris.client.post(`/threads/${id}/posts`, {
      ...{ cid: 'a'.repeat(24), body: 'Toch nog iets' },
    });
    expect(refused.status).toBe(403);
    expect((await bram.client.get(`/threads/${id}`)).status).toBe(404);
    expect((await restore(femke, 'thread', id)).status).toBe(200);
    const back = await open(sanne, id);
    expect(back.thread).toMatchObject({ title: 'Zeepaardje in het zwembad', hidden: null });
    expect(back.posts.items).toHaveLength(1);
    expect(await lineOf(sanne, network, id)).toBeDefined();
  });
});
