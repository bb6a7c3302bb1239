import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { isDemoHalfTold } from '../../platform/demo.ts';
import { log } from '../../platform/log.ts';
import { failingSince } from '../../platform/mail/address.ts';
import { countBulkMails, queueMail } from '../../platform/mail/queue.ts';
import { trusted } from '../../platform/mongoose.ts';
import { networkById } from '../networks/index.ts';
import { findUser, type StoredUser } from '../people/index.ts';
import { InboxLine, type StoredInboxLine } from './inbox-line.model.ts';
import { Inbox } from './inbox.model.ts';
import { afterQuiet } from './mail-moments.ts';
import { Notice, type StoredNotice } from './notice.model.ts';
import { preferencesOf, wayOf } from './preferences.ts';
import { SOON_MAIL } from './soon.mail.ts';

const DAY_MS = 24 * 3_600_000;

/** Notices by mail for one person in a day; what goes beyond waits for the digest. */
const MAILS_A_DAY = 20;

/** Writes a mail for every line that was left unread long enough; one for a whole conversation. */
export async function mailWhatWaits(): Promise<void> {
  if (isDemoHalfTold()) return;
  const due = { mailDueAt: trusted({ $lte: clock.now() }) };
  const lines = await InboxLine.find(due).sort({ mailDueAt: 1 }).limit(500).lean();
  for (const { _id } of lines) {
    try {
      await inTransaction((session) => mailLine(session, _id));
    } catch (error) {
      log.error('notices.soon', { error });
    }
  }
}

async function mailLine(session: ClientSession, lineId: Id): Promise<void> {
  const due = { _id: lineId, mailDueAt: trusted({ $lte: clock.now() }) };
  const taken = { $unset: { mailDueAt: 1 as const } };
  const line = await InboxLine.findOneAndUpdate(due, taken, { session }).lean();
  if (!line) return;
  const { userId, subject } = line;
  const preferences = await preferencesOf(userId, session);
  const start = afterQuiet(preferences.quiet, clock.now());
  if (start > clock.now()) {
    await InboxLine.updateOne({ _id: lineId }, { $set: { mailDueAt: start } }, { session });
    return;
  }
  const notices = preferences.mailOff ? [] : await unreadFor(session, line);
  const wanted = notices.filter(
    ({ kind, networkId }) => wayOf(preferences, kind, networkId) === 'mail',
  );
  const user = await findUser(userId, session);
  if (wanted.length === 0 || !user || !(await mayGetMail(session, user))) return;
  await writeMail(session, user, line, wanted);
  const told = { userId, subject, n: trusted({ $in: wanted.map(({ n }) => n) }) };
  await Notice.updateMany(told, { $set: { mailed: 'soon' } }, { session });
}

async function unreadFor(
  session: ClientSession,
  { userId, subject }: StoredInboxLine,
): Promise<StoredNotice[]> {
  const inbox = await Inbox.findById(userId).session(session).lean();
  const unread = {
    ...{ userId, subject, read: false, way: 'mail' as const, mailed: 'no' as const },
    n: trusted({ $gt: inbox?.readAllN ?? 0 }),
    // Older ones were held up somewhere: no mail at once about last week.
    at: trusted({ $gte: new Date(clock.now().getTime() - 7 * DAY_MS) }),
  };
  return Notice.find(unread).sort({ n: -1 }).limit(100).session(session).lean();
}

async function mayGetMail(session: ClientSession, user: StoredUser): Promise<boolean> {
  if (user.status !== 'active' || (await failingSince(user.email))) return false;
  const since = new Date(clock.now().getTime() - DAY_MS);
  return (await countBulkMails(session, user.email, since)) < MAILS_A_DAY;
}

async function writeMail(
  session: ClientSession,
  { email, preferences }: StoredUser,
  { userId, subject, networkId }: StoredInboxLine,
  notices: StoredNotice[],
): Promise<void> {
  const network = networkId ? await networkById(networkId) : undefined;
  const numbers = notices.map(({ n }) => n);
  const [from, upTo] = [Math.min(...numbers), Math.max(...numbers)].map(String);
  if (from === undefined || upTo === undefined) return;
  await queueMail(session, {
    ...{ template: SOON_MAIL, to: email, locale: preferences.locale },
    addressForm: network?.addressForm ?? 'u',
    ...{ dedupeKey: `${subject} ${upTo}`, bulk: true, networkId },
    params: { userId, subject, from, upTo },
  });
}
