import { noticesDelivered, notify } from '@leerkring/server/features/notifications';
import { inTransaction } from '@leerkring/server/platform/database';
import type {
  InboxChangesView,
  InboxStandView,
} from '@leerkring/shared/features/notifications/notifications.view.ts';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { beforeAll, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, roomOf, type Person } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';

let person: Person;
let rooms: string[];

beforeAll(async () => {
  const server = await startApp();
  const network = await makeNetwork();
  person = await makePerson(server, 'Sanne');
  await give(person, network, 'coordinator');
  rooms = [await roomOf(person, network, 'general'), await roomOf(person, network, 'facilitators')];
});

type Deed = { do: 'tell'; room: number } | { do: 'readRoom'; room: number } | { do: 'readAll' };

const deeds = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('tell' as const), room: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('readRoom' as const), room: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('readAll' as const) }) },
  ),
  { minLength: 2, maxLength: 14 },
);

const subjectOf = (room: number) => ({ kind: 'room' as const, id: rooms[room] ?? '' });

async function perform(deed: Deed): Promise<unknown> {
  if (deed.do === 'readAll') return person.client.put('/notices/read-all');
  const subject = subjectOf(deed.room);
  if (deed.do === 'readRoom') return person.client.put('/notices/read-subject', { subject });
  const about = { kind: 'questionMoved' as const, subject, actorId: null, networkId: null };
  return inTransaction((session) => notify(session, { ...about, recipients: [person.id] }));
}

async function standNow(): Promise<InboxStandView> {
  await noticesDelivered();
  return (await person.client.get<InboxStandView>('/notices/stand')).body;
}

it('whatever happens at one moment, all that was there is read and the number says what came later', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (several) => {
      await Promise.all(several.map(perform));
      const inbox = await mongoose.connection
        .collection<{ _id: string; readAllN: number }>('inboxes')
        .findOne({ _id: person.id });
      const notices = await (async () => {
        await noticesDelivered();
        return mongoose.connection.collection('notices').find({ userId: person.id }).toArray();
      })();
      const numbers = notices.map(({ n }): number => n);
      expect(new Set(numbers).size, 'no two notices share a number').toBe(numbers.length);
      const later = notices.filter(({ n, read }) => !read && n > (inbox?.readAllN ?? 0));
      expect((await standNow()).notices).toBe(Math.min(later.length, 100));
      // Once everything has arrived, reading all leaves nothing, however it was interleaved before.
      const after = await person.client.put<InboxStandView>('/notices/read-all');
      expect(after.body).toMatchObject({ lines: 0, notices: 0 });
      expect(await standNow()).toMatchObject({ lines: 0, notices: 0 });
    }),
    { numRuns: 12 },
  );
});

it('what was under way with a lower number does not come back as unread', async () => {
  for (let round = 0; round < 8; round += 1) {
    const telling = Promise.all([0, 1, 0, 1].map((room) => perform({ do: 'tell', room })));
    await Promise.all([person.client.put('/notices/read-all'), telling]);
    await noticesDelivered();
    const { body } = await person.client.get<InboxChangesView>('/notices/changes?since=0');
    const shown = body.items.flatMap(({ notices }) => notices);
    expect(shown.length).toBeGreaterThan(0);
    // Reading took a number of its own: everything below it is read, also what came to light later.
    expect(body.readAllN).toBeGreaterThan(0);
    expect(shown.filter(({ n, read }) => !read && n <= body.readAllN)).toEqual([]);
  }
});
