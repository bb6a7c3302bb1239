import { noticesDelivered } from '@leerkring/server/features/notifications';
import type {
  InboxChangesView,
  InboxLineView,
  InboxStandView,
} from '@leerkring/shared/features/notifications/notifications.view.ts';
import { endMembership } from '@leerkring/server/features/networks';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from './cast.ts';
import { answered, started } from '../api/threading.ts';
import { edit, remove, send } from './talk.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let fatima: Person;
let outsider: Person;
let general: string;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  fatima = await makePerson(server, 'Fatima');
  outsider = await makePerson(server, 'Bram');
  for (const person of [sanne, fatima]) await give(person, network, 'member');
  general = await roomOf(sanne, network, 'general');
});

const naming = ({ id }: Person, text = 'kijk eens') => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { id, label: 'iemand' } },
        { type: 'text', text: ` ${text}` },
      ],
    },
  ],
});

async function inboxOf(person: Person): Promise<InboxLineView[]> {
  await noticesDelivered();
  const { body } = await person.client.get<{ items: InboxLineView[] }>('/notices');
  return body.items;
}

async function standOf(person: Person): Promise<InboxStandView> {
  await noticesDelivered();
  return (await person.client.get<InboxStandView>('/notices/stand')).body;
}

const readAll = async (person: Person) => person.client.put('/notices/read-all');

describe('the inbox', () => {
  it('tells who is named, at once, and nobody else', async () => {
    const listeners = await Promise.all([fatima, sanne, outsider].map((one) => one.listen()));
    const inbox = { kind: 'inbox', id: fatima.id };
    for (const listener of listeners) await listener.say('look', { subjects: [inbox] });
    const [own, author, nobody] = listeners;
    const sent = await send(sanne, general, naming(fatima));
    await vi.waitFor(() => expect(own?.frames('news')).toContainEqual({ ...inbox, revision: 1 }));
    const [line] = await inboxOf(fatima);
    expect(line).toMatchObject({
      subject: { kind: 'room', id: general },
      unread: 1,
      kinds: ['mention'],
      actors: [{ id: sanne.id }],
      network: { slug: network.slug },
    });
    expect(line?.notices[0]?.path).toContain(`bij=${sent.body.r}`);
    expect(await inboxOf(sanne)).toEqual([]);
    expect(await inboxOf(outsider)).toEqual([]);
    for (const other of [author, nobody]) {
      expect(other?.frames('news')).toEqual([]);
      expect(other?.frames('unseen')).toEqual([inbox]);
    }
  });

  it('is read as far as the room is read, and news after that is new', async () => {
    await readAll(fatima);
    const first = await send(sanne, general, naming(fatima, 'een'));
    await send(sanne, general, naming(fatima, 'twee'));
    expect(await standOf(fatima)).toMatchObject({ lines: 1, notices: 2 });
    await fatima.client.put(`/streams/${general}/read`, { r: first.body.r });
    await vi.waitFor(async () => expect(await standOf(fatima)).toMatchObject({ notices: 1 }));
    const [line] = await inboxOf(fatima);
    expect(line?.notices.map(({ read }) => read)).toEqual([false]);
    await readAll(fatima);
    expect(await standOf(fatima)).toMatchObject({ lines: 0, notices: 0 });
  });

  it('says nothing of what was read before it could be told', async () => {
    await readAll(fatima);
    for (let round = 0; round < 10; round += 1) {
      const { body } = await send(sanne, general, naming(fatima));
      await fatima.client.put(`/streams/${general}/read`, { r: body.r });
    }
    await vi.waitFor(async () => expect(await standOf(fatima)).toMatchObject({ notices: 0 }));
  });

  it('names an answer to one’s own words, and a direct message', async () => {
    await readAll(fatima);
    const own = await send(fatima, general, 'Wie heeft een rubriek?');
    await send(sanne, general, 'Ik', { replyTo: own.body.id });
    const opened = await sanne.client.post<{ s: string }>('/direct-rooms', { personId: fatima.id });
    await send(sanne, opened.body.s, 'Onder ons');
    const lines = await inboxOf(fatima);
    const unread = lines.filter((line) => line.unread > 0);
    expect(unread.map(({ kinds }) => kinds)).toEqual([['directMessage'], ['reply']]);
    expect(unread[0]).toMatchObject({ title: 'Sanne Proef', network: null });
  });

  it('a removed message leaves the inbox, a name put in later comes into it', async () => {
    await readAll(fatima);
    const { body } = await send(sanne, general, 'Nog niemand genoemd');
    const target = { s: general, id: body.id };
    expect(await standOf(fatima)).toMatchObject({ notices: 0 });
    const edited = await edit(sanne, target, body.r, naming(fatima));
    expect(edited.status).toBe(200);
    expect(await standOf(fatima)).toMatchObject({ notices: 1 });
    await remove(sanne, target, edited.body.r);
    expect(await standOf(fatima)).toMatchObject({ notices: 0 });
  });

  it('gives whoever missed something everything after a number, once', async () => {
    await readAll(fatima);
    const { revision } = await standOf(fatima);
    await send(sanne, general, naming(fatima));
    await noticesDelivered();
    const changes = await fatima.client.get<InboxChangesView>(`/notices/changes?since=${revision}`);
    expect(changes.body).toMatchObject({ complete: true, notices: 1, revision: revision + 1 });
    expect(changes.body.items).toMatchObject([{ subject: { id: general }, unread: 1 }]);
    const again = `/notices/changes?since=${changes.body.revision}`;
    expect((await fatima.client.get<InboxChangesView>(again)).body.items).toEqual([]);
  });

  it('shows and counts nothing of a network that one left', async () => {
    const leaver = await makePerson(server, 'Vertrekker');
    await give(leaver, network, 'member');
    await send(sanne, general, naming(leaver));
    expect(await standOf(leaver)).toMatchObject({ lines: 1 });
    await endMembership(admin, { slug: network.slug, personId: leaver.id });
    expect(await inboxOf(leaver)).toEqual([]);
    expect(await standOf(leaver)).toMatchObject({ lines: 0, notices: 0 });
    const changes = await leaver.client.get<InboxChangesView>('/notices/changes?since=0');
    expect(changes.body).toMatchObject({ items: [], gone: [{ kind: 'room', id: general }] });
  });

  it('leaves a muted room alone, except when one is named', async () => {
    const quiet = await makePerson(server, 'Stil');
    await give(quiet, network, 'member');
    const own = await send(quiet, general, 'Ik luister later');
    await quiet.client.patch(`/streams/${general}/preference`, { muted: true });
    await send(sanne, general, 'Prima', { replyTo: own.body.id });
    expect(await standOf(quiet)).toMatchObject({ notices: 0 });
    await send(sanne, general, naming(quiet));
    expect(await standOf(quiet)).toMatchObject({ notices: 1 });
  });
});

describe('a thread in the inbox', () => {
  it('is on one line, and read as far as the thread is read', async () => {
    const reader = await makePerson(server, 'Lezer');
    await give(reader, network, 'member');
    const thread = await started(sanne, network);
    await reader.client.put(`/threads/${thread}/following`, { preference: 'follow' });
    const first = await answered(sanne, thread, 'Een');
    await answered(sanne, thread, 'Twee');
    const [line] = await inboxOf(reader);
    expect(line).toMatchObject({ subject: { kind: 'thread', id: thread }, unread: 3 });
    expect(line?.kinds.toSorted()).toEqual(['reply', 'threadNew']);
    await reader.client.put(`/threads/${thread}/read`, { n: first.n });
    expect(await standOf(reader)).toMatchObject({ lines: 1, notices: 1 });
    await reader.client.put(`/threads/${thread}/read`, { n: first.n + 1 });
    expect(await standOf(reader)).toMatchObject({ lines: 0, notices: 0 });
  });
});
