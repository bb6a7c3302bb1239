import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { isDemoHalfTold } from '../../platform/demo.ts';
import { log } from '../../platform/log.ts';
import { failingSince } from '../../platform/mail/address.ts';
import { queueMail } from '../../platform/mail/queue.ts';
import { trusted } from '../../platform/mongoose.ts';
import { findUser, type StoredUser } from '../people/index.ts';
import { DIGEST_MAIL } from './digest.mail.ts';
import { Inbox, type StoredInbox } from './inbox.model.ts';
import { afterQuiet, digestDueAt, digestPeriod } from './mail-moments.ts';
import { Notice } from './notice.model.ts';
import type { StoredNoticePreference } from './preference.model.ts';
import { preferencesOf } from './preferences.ts';

/** Writes the calm mail of everybody for whom it is time. */
export async function writeDigests(): Promise<void> {
  if (isDemoHalfTold()) return;
  const due = { digestDueAt: trusted({ $lte: clock.now() }) };
  const inboxes = await Inbox.find(due, { _id: 1 }).sort({ digestDueAt: 1 }).limit(500).lean();
  for (const { _id } of inboxes) {
    try {
      await inTransaction((session) => writeDigest(session, _id));
    } catch (error) {
      log.error('notices.digest', { error });
    }
  }
}

async function writeDigest(session: ClientSession, userId: Id): Promise<void> {
  const due = { _id: userId, digestDueAt: trusted({ $lte: clock.now() }) };
  const taken = { $unset: { digestDueAt: 1 as const } };
  const inbox = await Inbox.findOneAndUpdate(due, taken, { session }).lean();
  if (!inbox) return;
  const preferences = await preferencesOf(userId, session);
  const user = await findUser(userId, session);
  if (user?.status !== 'active' || preferences.mailOff || preferences.digest.every === 'never') {
    return;
  }
  const next = momentInstead(inbox, preferences);
  if (next) await Inbox.updateOne({ _id: userId }, { $set: { digestDueAt: next } }, { session });
  else if (!(await failingSince(user.email))) await queueDigest(session, inbox, user, preferences);
}

/** Later, because it is quiet now, or because this day or week had its mail (a clock went back). */
function momentInstead(inbox: StoredInbox, preferences: StoredNoticePreference): Date | undefined {
  const now = clock.now();
  const start = afterQuiet(preferences.quiet, now);
  if (start > now) return start;
  const isDone = digestPeriod(preferences.digest.every, now) === inbox.digestPeriod;
  return isDone ? digestDueAt(preferences, now) : undefined;
}

async function queueDigest(
  session: ClientSession,
  { _id: userId, revision, digestN, readAllN }: StoredInbox,
  { email, preferences: { locale } }: StoredUser,
  { digest }: StoredNoticePreference,
): Promise<void> {
  const fresh = {
    ...{ userId, read: false, n: trusted({ $gt: Math.max(digestN, readAllN), $lte: revision }) },
    ...{ mailed: 'no' as const, way: trusted({ $ne: 'inbox' as const }) },
  };
  const { modifiedCount } = await Notice.updateMany(
    fresh,
    { $set: { mailed: 'digest' } },
    { session },
  );
  if (modifiedCount === 0) return;
  const period = digestPeriod(digest.every, clock.now());
  const noted = { digestPeriod: period, digestN: revision };
  await Inbox.updateOne({ _id: userId }, { $set: noted }, { session });
  await queueMail(session, {
    ...{ template: DIGEST_MAIL, to: email, locale, dedupeKey: period, bulk: true },
    params: { userId, from: String(digestN), upTo: String(revision) },
  });
}
