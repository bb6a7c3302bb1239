import { longFromPlain } from '@leerkring/shared/long-text.ts';
import type { DraftSaved } from '@leerkring/shared/features/threads/threads.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  answer,
  answered,
  expected,
  lineOf,
  list,
  open,
  read,
  started,
  unreadThreads,
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
  for (const person of [sanne, joris]) await give(person, network, 'member');
  await give(femke, network, 'facilitator');
});

const follow = ({ client }: Person, id: string, preference: string) =>
  client.put(`/threads/${id}/following`, { preference });
const named = ({ id }: Person) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { id, label: 'iemand' } }] }],
});

describe('what is unread', () => {
  it('is what others said since, in the thread, the list and the rail', async () => {
    const before = await unreadThreads(sanne, network);
    const id = await started(joris, network);
    await answered(joris, id, 'Een');
    const { postId } = await answered(joris, id, 'Twee');
    expect(await lineOf(sanne, network, id)).toMatchObject({ unread: 3 });
    expect(await unreadThreads(sanne, network)).toBe(before + 1);
    expect((await lineOf(joris, network, id))?.unread).toBe(0);
    expect((await read(sanne, id, 2)).body).toMatchObject({ readN: 2, unread: 1 });
    expect((await read(sanne, id, 1)).body).toMatchObject({ readN: 2, unread: 1 });
    expect((await open(sanne, id)).own.firstUnread).toEqual({ postId, n: 3 });
    await joris.client.delete(`/posts/${postId}`);
    expect((await open(sanne, id)).own).toMatchObject({ unread: 0, firstUnread: null });
    expect(await unreadThreads(sanne, network)).toBe(before);
    expect((await read(sanne, id, 99)).body).toMatchObject({ readN: 3 });
  });

  it('is never more than there is, and never counts what one said oneself', async () => {
    const id = await started(joris, network);
    await read(sanne, id, 1_000);
    await answered(sanne, id, 'Van mij');
    expect((await open(sanne, id)).own.unread).toBe(0);
    await answered(joris, id, 'Van een ander');
    expect((await open(sanne, id)).own.unread).toBe(1);
  });

  it('is nothing after "mark all read", and that never swallows what came later', async () => {
    const id = await started(joris, network);
    const { revision } = await list(sanne, network);
    await answered(joris, id, 'Terwijl zij klikt');
    const path = `/networks/${network.slug}/threads/read`;
    expect((await sanne.client.put(path, { revision })).status).toBe(200);
    expect((await lineOf(sanne, network, id))?.unread).toBe(1);
    expect(await unreadThreads(sanne, network)).toBe(1);
    await sanne.client.put(path, { revision: 1e9 });
    expect(await unreadThreads(sanne, network)).toBe(0);
    await answered(joris, id, 'Nieuw');
    expect(await unreadThreads(sanne, network)).toBe(1);
    const unread = await list(sanne, network, '?unread=true');
    expect(unread.items.map((line) => line.id)).toEqual([id]);
  });

  it('is nothing for who has just come', async () => {
    await started(joris, network);
    const bo = await makePerson(server, 'Bo');
    await give(bo, network, 'member');
    expect(await unreadThreads(bo, network)).toBe(0);
    const id = await started(joris, network);
    expect(await unreadThreads(bo, network)).toBe(1);
    expect(await lineOf(bo, network, id)).toMatchObject({ unread: 1 });
  });
});

describe('following', () => {
  it('begins by starting, answering or being named, and not by reacting', async () => {
    const id = await started(joris, network);
    const state = async (person: Person) => (await open(person, id)).own;
    const { thread } = await open(joris, id);
    await sanne.client.put(`/posts/${thread.opening.id}/reactions/${encodeURIComponent('👍')}`);
    expect(await state(sanne)).toMatchObject({ following: false, because: null });
    await answered(joris, id, named(sanne));
    expect(await state(sanne)).toMatchObject({ following: true, because: 'mentioned' });
    await answered(femke, id, 'Ik ook');
    expect(await state(femke)).toMatchObject({ following: true, because: 'replied' });
    const followed = await list(sanne, network, '?following=true');
    expect(followed.items.map((line) => line.id)).toContain(id);
  });

  it('is what somebody chose, whatever happens in the thread', async () => {
    const id = await started(joris, network);
    await follow(sanne, id, 'mute');
    await answered(sanne, id, 'Toch nog iets');
    expect((await open(sanne, id)).own).toMatchObject({ preference: 'mute', following: false });
    await answered(joris, id, 'En dan dit');
    expect(await lineOf(sanne, network, id)).toMatchObject({ muted: true, unread: 2 });
    const before = await unreadThreads(sanne, network);
    await follow(sanne, id, 'auto');
    expect((await open(sanne, id)).own).toMatchObject({ following: true, because: 'replied' });
    expect(await unreadThreads(sanne, network)).toBe(before + 1);
    await follow(femke, id, 'follow');
    expect((await open(femke, id)).own).toMatchObject({ following: true, because: null });
  });
});

describe('a draft', () => {
  const text = (words: string) => longFromPlain(words);
  const save = ({ client }: Person, path: string, version: number, words: string, more = {}) =>
    client.put<DraftSaved>(path, { version, body: text(words), ...more });

  it('waits on every device, is nobody else’s, and goes when it is sent', async () => {
    const id = await started(joris, network);
    const path = `/threads/${id}/draft`;
    expect(expected(await save(sanne, path, 0, 'Half af')).version).toBe(1);
    expect((await open(sanne, id)).own.draft).toMatchObject({ version: 1, body: text('Half af') });
    expect(await lineOf(sanne, network, id)).toMatchObject({ hasDraft: true });
    expect((await open(joris, id)).own.draft).toBeNull();
    await answered(sanne, id, 'Helemaal af');
    expect((await open(sanne, id)).own.draft).toBeNull();
  });

  it('of two devices is the last one, which hears what it replaced', async () => {
    const id = await started(joris, network);
    const path = `/threads/${id}/draft`;
    await save(sanne, path, 0, 'Op de laptop');
    const phone = expected(await save(sanne, path, 0, 'Op de telefoon'));
    expect(phone).toMatchObject({ version: 2, replaced: { body: text('Op de laptop') } });
    const next = expected(await save(sanne, path, phone.version, 'Op de telefoon verder'));
    expect(next).toMatchObject({ version: 3, replaced: null });
    expect((await sanne.client.delete(path)).status).toBe(200);
    expect((await open(sanne, id)).own.draft).toBeNull();
  });

  it('of a new thread waits in its network and goes when the thread is there', async () => {
    const path = `/networks/${network.slug}/thread-draft`;
    await save(sanne, path, 0, 'Begin', { title: 'Nog geen titel' });
    const kept = await sanne.client.get(path);
    expect(kept.body).toMatchObject({ draft: { title: 'Nog geen titel', body: text('Begin') } });
    expect((await joris.client.get(path)).body).toEqual({ draft: null });
    await started(sanne, network);
    expect((await sanne.client.get(path)).body).toEqual({ draft: null });
  });
});

describe('an announcement', () => {
  it('tells those who run the network who has read it', async () => {
    const other = await makeNetwork();
    for (const person of [sanne, joris]) await give(person, other, 'member');
    await give(femke, other, 'coordinator');
    const news = { cid: clientId(), title: 'De zaal', body: 'Parkeren kan achter de school.' };
    const sent = await femke.client.post(`/networks/${other.slug}/announcements`, news);
    const id = String(sent.body['threadId']);
    expect((await open(femke, id)).thread.readBy).toEqual({ read: 0, of: 2 });
    await read(sanne, id, 1);
    expect((await open(femke, id)).thread.readBy).toEqual({ read: 1, of: 2 });
    expect((await open(sanne, id)).thread.readBy).toBeNull();
    const readers = await femke.client.get(`/threads/${id}/readers`);
    expect(readers.body).toMatchObject({ read: [{ id: sanne.id }], unread: [{ id: joris.id }] });
    expect((await sanne.client.get(`/threads/${id}/readers`)).status).toBe(403);
    expect((await answer(joris, id, 'Dank!')).status).toBe(201);
  });
});
