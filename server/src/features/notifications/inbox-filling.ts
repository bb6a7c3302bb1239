import type { NoticeWay } from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { newId } from '../../platform/random.ts';
import { tellSubject } from '../../realtime/subject-news.ts';
import { InboxLine } from './inbox-line.model.ts';
import { Inbox } from './inbox.model.ts';
import { mailDueAt, digestDueAt } from './mail-moments.ts';
import type { StoredNoticeEvent } from './notice-event.model.ts';
import { stillToBeTold } from './notice-filters.ts';
import { Notice, type StoredNotice } from './notice.model.ts';
import type { StoredNoticePreference } from './preference.model.ts';
import { preferencesOfAll, wayOf } from './preferences.ts';

interface Recipient {
  preferences: StoredNoticePreference;
  way: Exclude<NoticeWay, 'nothing'>;
  /** Number of this notice in the inbox. */
  n: number;
}

/** Puts a notice into these inboxes, except where it is not wanted or was before. */
export async function fillInboxes(
  session: ClientSession,
  event: StoredNoticeEvent,
  people: Id[],
): Promise<void> {
  const wanted = await stillToBeTold(event, await withoutIt(session, event, people));
  const preferences = await preferencesOfAll(wanted, session);
  const recipients = [...preferences.values()].flatMap((one): Omit<Recipient, 'n'>[] => {
    const way = wayOf(one, event.kind, event.networkId);
    return way === 'nothing' ? [] : [{ preferences: one, way }];
  });
  if (recipients.length === 0) return;
  const numbers = await takeNumbers(session, recipients);
  const numbered = recipients.map((one) => {
    return { ...one, n: numbers.get(one.preferences._id) ?? 0 };
  });
  const notices = numbered.map((one) => noticeFor(event, one));
  await Notice.insertMany(notices, { session, lean: true });
  await moveLines(session, event, numbered);
  for (const { userId, n } of notices) tellSubject(session, { kind: 'inbox', id: userId }, n);
}

async function withoutIt(
  session: ClientSession,
  { once }: StoredNoticeEvent,
  people: Id[],
): Promise<Id[]> {
  const filter = { userId: trusted({ $in: people }), once };
  const had = await Notice.find(filter, { userId: 1 }).session(session).lean();
  const earlier = new Set(had.map(({ userId }) => userId));
  return people.filter((id) => !earlier.has(id));
}

/** The next number of every inbox, and with it the lock on the inbox until the commit. */
async function takeNumbers(
  session: ClientSession,
  recipients: Omit<Recipient, 'n'>[],
): Promise<Map<Id, number>> {
  const writes = recipients.map(({ preferences, way }) => {
    const due = way === 'inbox' ? undefined : digestDueAt(preferences, clock.now());
    return {
      updateOne: {
        filter: { _id: preferences._id },
        update: {
          $inc: { revision: 1 },
          ...(due && { $min: { digestDueAt: due } }),
          $setOnInsert: { readAllN: 0, digestPeriod: '', digestN: 0 },
        },
        upsert: true,
      },
    };
  });
  await Inbox.bulkWrite(writes, { session });
  const ids = recipients.map(({ preferences }) => preferences._id);
  const inboxes = await Inbox.find({ _id: trusted({ $in: ids }) })
    .session(session)
    .lean();
  return new Map(inboxes.map(({ _id, revision }) => [_id, revision]));
}

function noticeFor(event: StoredNoticeEvent, { preferences, way, n }: Recipient): StoredNotice {
  const { kind, subject, place, r, actorId, networkId, text, state, once, at } = event;
  const told = { kind, text, ...(state && { state }) };
  const facts = { ...told, subject, place, r, actorId, networkId, once, at };
  return { _id: newId(), userId: preferences._id, n, ...facts, read: false, way, mailed: 'no' };
}

async function moveLines(
  session: ClientSession,
  { subject, networkId, at }: StoredNoticeEvent,
  recipients: Recipient[],
): Promise<void> {
  const writes = recipients.map(({ preferences, way, n }) => {
    const due = way === 'mail' ? mailDueAt(preferences, at, clock.now()) : undefined;
    return {
      updateOne: {
        filter: { userId: preferences._id, subject },
        update: {
          $set: { networkId, lastN: n, lastAt: at, revision: n },
          ...(due && { $min: { mailDueAt: due } }),
          $setOnInsert: { _id: newId() },
        },
        upsert: true,
      },
    };
  });
  await InboxLine.bulkWrite(writes, { session });
}
