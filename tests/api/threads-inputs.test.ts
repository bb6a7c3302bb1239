import { commandsDuring } from '@leerkring/server/platform/command-counter';
import { newId } from '@leerkring/server/platform/random';
import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { answer, answered, list, open, start, started } from './threading.ts';
import { leastCommands } from '../support/least-commands.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let id: string;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  for (const person of [sanne, joris]) await give(person, network, 'member');
  id = await started(sanne, network);
});

async function upload({ client }: Person): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob(['een rubric']), 'rubric.txt');
  const { status, body } = await client.post(`/files?purpose=message`, form);
  expect(status).toBe(201);
  return String(body['id']);
}

const withFile = (fileId: string) => ({
  type: 'doc',
  content: [{ type: 'file', attrs: { fileId, name: 'rubric.txt' } }],
});

describe('what is refused at the door', () => {
  it.each<[string, Record<string, unknown>]>([
    ['no title', { title: '' }],
    ['a title of blanks', { title: ' \u200b ' }],
    ['a title of two lines', { title: 'een\ntwee' }],
    ['a title that is too long', { title: 'a'.repeat(161) }],
    ['no words', { body: ' ' }],
    ['too many words', { body: 'a'.repeat(20_001) }],
    ['a picture from elsewhere', { body: { type: 'doc', content: [{ type: 'image' }] } }],
    ['an operator', { body: { $gt: '' } }],
    ['an unknown field', { pinned: true }],
    ['an author', { authorId: newId() }],
    ['too many themes', { themes: Array.from({ length: 9 }, newId) }],
    ['a file of nobody', { body: withFile(newId()) }],
    ['a question of nobody', { question: newId() }],
  ])('xH7 xS23: %s', async (_name, more) => {
    const before = (await list(sanne, network)).revision;
    expect((await start(sanne, network, more)).status).toBe(400);
    expect((await list(sanne, network)).revision).toBe(before);
  });

  it.each(['limit=0', 'limit=101', 'after=1e9', 'around=nee', 'before=-1', 'sort=author'])(
    'xH25: ?%s',
    async (query) => {
      const wrong = query === 'after=1e9' ? 'after=1.5' : query;
      expect((await sanne.client.get(`/threads/${id}/posts?${wrong}`)).status).toBe(400);
    },
  );

  it.each(['after=nee', 'after=1.5', 'category=x', 'unread=misschien', 'limit=1000'])(
    'xH25: a list with ?%s',
    async (query) => {
      const path = `/networks/${network.slug}/threads?${query}`;
      expect((await sanne.client.get(path)).status).toBe(400);
    },
  );
});

describe('a file in a text', () => {
  it('is for who reads the thread, and goes with the post', async () => {
    const fileId = await upload(joris);
    expect((await sanne.client.get(`/files/${fileId}/content`)).status).toBe(404);
    const { postId } = await answered(joris, id, withFile(fileId));
    const { posts } = await open(sanne, id);
    expect(posts.items.at(-1)?.files).toMatchObject([{ id: fileId }]);
    expect((await sanne.client.get(`/files/${fileId}/content`)).status).toBe(200);
    const bram = await makePerson(server, 'Bram');
    expect((await bram.client.get(`/files/${fileId}/content`)).status).toBe(404);
    await joris.client.delete(`/posts/${postId}`);
    expect((await sanne.client.get(`/files/${fileId}/content`)).status).toBe(404);
  });

  it('is one’s own, and bound once', async () => {
    const fileId = await upload(joris);
    expect((await answer(sanne, id, withFile(fileId))).status).toBe(400);
    expect((await answer(joris, id, withFile(fileId))).status).toBe(201);
    expect((await answer(joris, id, withFile(fileId))).status).toBe(400);
  });
});

describe('an answer that arrives twice', () => {
  it('is one answer; the same key for other words is refused', async () => {
    const cid = clientId();
    const before = (await open(sanne, id)).thread.replyCount;
    const [one, two] = await Promise.all([1, 2].map(() => answer(sanne, id, 'Eens', cid)));
    expect([one?.status, two?.status].toSorted()).toEqual([200, 201]);
    expect(one?.body.postId).toBe(two?.body.postId);
    expect((await open(sanne, id)).thread.replyCount).toBe(before + 1);
    expect((await answer(sanne, id, 'Oneens', cid)).body).toMatchObject({ code: 'cid_conflict' });
  });
});

describe('the list', () => {
  it('costs as many queries for many threads as for one, and its pages hold everything', async () => {
    const other = await makeNetwork();
    for (const person of [sanne, joris]) await give(person, other, 'member');
    const ids: string[] = [];
    for (let at = 0; at < 8; at += 1) ids.push(await started(joris, other));
    const ask = (query: string) => list(sanne, other, query);
    await ask('?limit=1');
    const one = await leastCommands(() => ask('?limit=1'));
    const many = await leastCommands(() => ask('?limit=8'));
    expect(many.length).toBe(one.length);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await ask(`?limit=3${next && `&after=${next}`}`);
      seen.push(...page.items.map((line) => line.id));
      next = page.next;
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it('and a thread with a full page open with a handful of queries', async () => {
    const long = await started(sanne, network);
    for (let at = 0; at < 30; at += 1) await answered(at % 2 ? sanne : joris, long, `Nr ${at}`);
    await open(joris, long);
    const commands = await leastCommands(() => open(joris, long));
    expect(commands.length).toBeLessThanOrEqual(15);
    const reply = await commandsDuring(() => answered(joris, long, 'Nog een'));
    expect(reply.length).toBeLessThanOrEqual(40);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['threads', { networkId: 'x', listed: true, lastSeq: { $lt: 9 } }, 'lastSeq'],
    ['threads', { networkId: 'x', listed: true, themes: 't' }, 'lastSeq'],
    ['threads', { 'belongsTo.id': 'x' }, 'lastSeq'],
    ['posts', { threadId: 'x', n: { $gt: 3 } }, 'n'],
    ['posts', { threadId: 'x', revision: { $gt: 3 } }, 'revision'],
    ['posts', { authorId: 'x', cid: 'y' }, 'n'],
    ['threadMarks', { userId: 'x', threadId: { $in: ['a', 'b'] } }, '_id'],
    ['threadMarks', { userId: 'x', networkId: 'y', following: true }, '_id'],
    ['threadMarks', { threadId: 'x', following: true }, '_id'],
    ['threadDrafts', { userId: 'x', place: { $in: ['a'] } }, '_id'],
    ['postVersions', { postId: 'x' }, 'version'],
  ])('walks along an index in %s, %j', async (collection, filter, sort) => {
    const plan = await mongoose.connection
      .collection(collection)
      .find(filter)
      .sort({ [sort]: 1 })
      .explain('executionStats');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });
});
