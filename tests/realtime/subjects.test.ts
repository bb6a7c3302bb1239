import { hearTopic, rightsTopic } from '@leerkring/server/features/chat';
import { endMembership, membershipsOf } from '@leerkring/server/features/networks';
import { inTransaction } from '@leerkring/server/platform/database';
import { tellSubject } from '@leerkring/server/realtime/subject-news';
import type { SubjectRef } from '@leerkring/shared/subject.ts';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import { admin, give, makeNetwork, makePerson, roomOf, type Person } from './cast.ts';
import type { TestNetwork } from './cast.ts';
import type { Listener } from './listener.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let femke: Person;
let outsider: Person;
let subject: SubjectRef;

beforeAll(async () => {
  server = await startApp();
});

beforeEach(async () => {
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  femke = await makePerson(server, 'Femke');
  outsider = await makePerson(server, 'Dewi');
  await give(sanne, network, 'member');
  await give(femke, network, 'facilitator');
  subject = { kind: 'room', id: await roomOf(sanne, network, 'general') };
});

describe('news of a subject', () => {
  it('reaches those who watch and see it; the outsider hears nothing', async () => {
    const [own, other, nobody] = await Promise.all([sanne, femke, outsider].map(watching));
    await tellNumber(7);
    for (const listener of [own, other]) {
      await vi.waitFor(() =>
        expect(listener?.frames('news')).toEqual([{ ...subject, revision: 7 }]),
      );
    }
    expect(nobody?.frames('unseen')).toEqual([subject]);
    expect(nobody?.frames('news')).toEqual([]);
  });

  it('stops for a page that looks at something else', async () => {
    const listener = await watching(sanne);
    await listener.say('look', { subjects: [] });
    const other = await watching(femke);
    await tellNumber(8);
    await vi.waitFor(() => expect(other.frames('news')).toHaveLength(1));
    expect(listener.frames('news')).toEqual([]);
  });

  it('stops for a member who left, and says so', async () => {
    const [listener, other] = await Promise.all([sanne, femke].map(watching));
    await endMembership(admin, { slug: network.slug, personId: sanne.id });
    await vi.waitFor(() => expect(listener?.frames('unseen')).toEqual([subject]));
    await tellNumber(9);
    await vi.waitFor(() => expect(other?.frames('news')).toHaveLength(1));
    expect(listener?.frames('news')).toEqual([]);
  });

  it('refuses a kind that is not known and more than one page can show', async () => {
    const listener = await sanne.listen();
    const id = subject.id;
    for (const subjects of [[{ kind: 'secret', id }], Array(21).fill(subject)]) {
      expect(await listener.say('look', { subjects })).toMatchObject({
        ok: false,
        code: 'invalid',
      });
    }
  });
});

describe('another process', () => {
  it('rings for a subject and for rights, and strange rings are left alone', async () => {
    const listener = await watching(sanne);
    hearTopic(`room:${subject.id}`, 12);
    await vi.waitFor(() => expect(listener.frames('news')).toEqual([{ ...subject, revision: 12 }]));
    const before = listener.frames('changed').length;
    hearTopic(rightsTopic({ userId: sanne.id, networkId: network.id }), 0);
    await vi.waitFor(() => expect(listener.frames('changed')).toHaveLength(before + 1));
    for (const topic of ['', 'rights', 'rights:x:y', 'constructor:1']) hearTopic(topic, 1);
    hearTopic(`room:${subject.id}`, NaN);
    expect(await membershipsOf(sanne.id)).toHaveLength(1);
    expect(listener.frames('news')).toHaveLength(1);
  });
});

async function watching(person: Person): Promise<Listener> {
  const listener = await person.listen();
  expect(await listener.say('look', { subjects: [subject] })).toEqual({ ok: true });
  return listener;
}

function tellNumber(revision: number): Promise<void> {
  return inTransaction(async (session) => tellSubject(session, subject, revision));
}
