import type { Id } from '@leerkring/shared/ids.ts';
import { subjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { inTransaction } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { tellSubject } from '../../realtime/subject-news.ts';
import { InboxLine } from './inbox-line.model.ts';
import { Inbox } from './inbox.model.ts';
import { Notice } from './notice.model.ts';

export interface ReadUpTo {
  /** Up to this number of the inbox; absent: everything that is there. */
  n?: number;
  /** Up to this place within the subject, for subjects with numbered places. */
  r?: number;
}

/**
 * The person opened the subject: what the inbox says about it is read. Costs one look when there is
 * nothing to read. Notices that come afterwards stay unread.
 */
export async function readSubject(
  session: ClientSession | null,
  userId: Id,
  ref: SubjectRef,
  upTo: ReadUpTo = {},
): Promise<void> {
  const unread = unreadOf(userId, ref, upTo);
  if (!(await Notice.exists(unread).session(session))) return;
  const read = (within: ClientSession) => readWithin(within, userId, ref, unread);
  await (session ? read(session) : inTransaction(read));
}

/**
 * Everything up to now is read. Takes the next number of the inbox, and with it the lock that every
 * notice on its way needs: those got a lower number and are read, or get a higher one and are new.
 * With `upTo` only so far.
 */
export async function readAll(userId: Id, upTo = Infinity): Promise<void> {
  await inTransaction(async (session) => {
    const revision = await nextRevision(session, userId);
    if (revision === undefined) return;
    const readAllN = Math.min(upTo, revision);
    await Inbox.updateOne({ _id: userId }, { $max: { readAllN } }, { session });
    const due = {
      userId,
      lastN: trusted({ $lte: readAllN }),
      mailDueAt: trusted({ $exists: true }),
    };
    await InboxLine.updateMany(due, { $unset: { mailDueAt: 1 } }, { session });
    tellSubject(session, { kind: 'inbox', id: userId }, revision);
  });
}

type Unread = ReturnType<typeof unreadOf>;

function unreadOf(userId: Id, ref: SubjectRef, { n, r }: ReadUpTo) {
  return {
    ...{ userId, subject: subjectKey(ref), read: false },
    ...(n !== undefined && { n: trusted({ $lte: n }) }),
    ...(r !== undefined && { r: trusted({ $lte: r }) }),
  };
}

async function readWithin(
  session: ClientSession,
  userId: Id,
  ref: SubjectRef,
  unread: Unread,
): Promise<void> {
  // Before anything else: whatever is being told at this moment has a number by now, or comes later.
  const revision = await nextRevision(session, userId);
  if (revision === undefined) return;
  await Notice.updateMany(unread, { $set: { read: true } }, { session });
  const line = { userId, subject: subjectKey(ref) };
  const left = await Notice.exists({ ...line, read: false }).session(session);
  const mail = left ? {} : { $unset: { mailDueAt: 1 as const } };
  await InboxLine.updateOne(line, { $set: { revision }, ...mail }, { session });
  tellSubject(session, { kind: 'inbox', id: userId }, revision);
}

async function nextRevision(session: ClientSession, userId: Id): Promise<number | undefined> {
  const options = { session, returnDocument: 'after' } as const;
  const inbox = await Inbox.findOneAndUpdate(
    { _id: userId },
    { $inc: { revision: 1 } },
    options,
  ).lean();
  return inbox?.revision;
}
