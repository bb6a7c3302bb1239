import type {
  InboxChangesView,
  InboxLineView,
  InboxStandView,
} from '@leerkring/shared/features/notifications/notifications.view.ts';
import type { NoticeKind } from '@leerkring/shared/features/notifications/notice-kinds.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import { subjectOf } from '@leerkring/shared/subject.ts';
import { trusted } from '../../platform/mongoose.ts';
import type { SubjectLine } from '../../platform/subjects.ts';
import { InboxLine } from './inbox-line.model.ts';
import { Inbox, type StoredInbox } from './inbox.model.ts';
import { presentLines } from './inbox.presenter.ts';
import { linesOf } from './notice-places.ts';
import { Notice, type StoredNotice } from './notice.model.ts';

export interface InboxPage extends InboxStandView {
  items: InboxLineView[];
  next: string | null;
}

/** Lines of the inbox, the newest first; what the reader may not see any more is left out. */
export async function listInbox(
  actor: UserActor,
  { after, limit }: { after?: string; limit: number },
): Promise<InboxPage> {
  const inbox = await inboxOf(actor.id);
  const lines = await InboxLine.find({ userId: actor.id, ...olderThan(after) })
    .sort({ lastN: -1 })
    .limit(limit + 1)
    .lean();
  const shown = lines.slice(0, limit);
  const items = await presentLines(actor, inbox, shown);
  const next = lines.length > limit ? String(shown.at(-1)?.lastN) : null;
  return { items, next, ...(await standIn(actor, inbox)) };
}

/** How much is unread of what the reader may see now. Counted every time, nothing is added up. */
export async function inboxStand(actor: UserActor): Promise<InboxStandView> {
  return standIn(actor, await inboxOf(actor.id));
}

/** Lines that changed after a number, also by being read. */
export async function inboxChanges(actor: UserActor, since: number): Promise<InboxChangesView> {
  const inbox = await inboxOf(actor.id);
  const lines = await InboxLine.find({ userId: actor.id, revision: trusted({ $gt: since }) })
    .sort({ revision: 1 })
    .limit(MOST_CHANGES + 1)
    .lean();
  const complete = lines.length <= MOST_CHANGES && since <= inbox.revision;
  const items = await presentLines(actor, inbox, lines.slice(0, MOST_CHANGES));
  const shown = new Set(items.map(({ n }) => n));
  const gone = lines.flatMap(({ lastN, subject }) =>
    shown.has(lastN) ? [] : (subjectOf(subject) ?? []),
  );
  const { readAllN } = inbox;
  return { items, gone, readAllN, complete, ...(await standIn(actor, inbox)) };
}

/** A subject with something unread, and its newest unread notice. */
export interface UnreadLine {
  about: SubjectLine;
  newest: StoredNotice;
  /** Of the exact place. */
  path: string;
  /** The words of the place as they are now, else what was told. */
  text: string;
  count: number;
}

/** What is unread of these kinds and seen by the reader now, one entry per subject, newest first. */
export async function unreadLines(actor: UserActor, kinds: NoticeKind[]): Promise<UnreadLine[]> {
  const all = await newestUnread(actor.id, await inboxOf(actor.id), MOST_UNREAD);
  const notices = all.filter(({ kind }) => kinds.includes(kind));
  const lines = await linesOf(actor, notices);
  const seen = notices.filter(({ subject, place }) => lines.has(subject) && lines.has(place));
  return [...Map.groupBy(seen, ({ subject }) => subject)].flatMap(([subject, own]) => {
    const [newest] = own;
    const about = lines.get(subject);
    if (!newest || !about) return [];
    const place = lines.get(newest.place);
    const text = newest.place === subject ? newest.text : (place?.title ?? '');
    return [{ about, newest, path: place?.path ?? '', text, count: own.length }];
  });
}

/** The head of an inbox; an empty one for who never heard of anything. */
export async function inboxOf(userId: Id): Promise<StoredInbox> {
  const inbox = await Inbox.findById(userId).lean();
  return inbox ?? { _id: userId, revision: 0, readAllN: 0, digestPeriod: '', digestN: 0 };
}

/** Nobody sees an inbox but its owner. */
export async function lookAtInboxes(
  actor: Actor,
  ids: string[],
): Promise<Map<string, SubjectLine>> {
  if (actor.kind !== 'user' || !ids.includes(actor.id)) return new Map();
  const { id } = actor;
  const { revision } = await inboxOf(id);
  const line = { kind: 'inbox' as const, id, title: '', path: '/meldingen', revision };
  return new Map([[id, { ...line, networkId: null, authorId: id }]]);
}

const MOST_CHANGES = 100;
const MOST_UNREAD = 300;
const COUNT_LIMIT = 100;

async function newestUnread(
  userId: Id,
  { readAllN }: StoredInbox,
  most: number,
): Promise<StoredNotice[]> {
  const unread = { userId, read: false, n: trusted({ $gt: readAllN }) };
  return Notice.find(unread).sort({ n: -1 }).limit(most).lean();
}

async function standIn(actor: UserActor, inbox: StoredInbox): Promise<InboxStandView> {
  const unread = await newestUnread(actor.id, inbox, MOST_UNREAD);
  const seen = await linesOf(actor, unread);
  const notices = unread.filter(({ subject, place }) => seen.has(subject) && seen.has(place));
  const lines = new Set(notices.map(({ subject }) => subject)).size;
  const upToLimit = (count: number) => Math.min(count, COUNT_LIMIT);
  const { revision } = inbox;
  return { revision, lines: upToLimit(lines), notices: upToLimit(notices.length) };
}

function olderThan(after: string | undefined) {
  if (after === undefined) return {};
  if (!/^\d{1,15}$/.test(after)) throw new AppError('invalid');
  return { lastN: trusted({ $lt: Number(after) }) };
}
