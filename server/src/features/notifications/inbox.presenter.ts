import type {
  InboxLineView,
  NoticeView,
} from '@leerkring/shared/features/notifications/notifications.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import type { SubjectLine } from '../../platform/subjects.ts';
import { networksByIds, type StoredNetwork } from '../networks/index.ts';
import { badgesOf } from '../people/index.ts';
import type { StoredInboxLine } from './inbox-line.model.ts';
import type { StoredInbox } from './inbox.model.ts';
import { linesOf } from './notice-places.ts';
import { Notice, type StoredNotice } from './notice.model.ts';

/** Lines with their newest notices, in a fixed number of queries; what is not seen is left out. */
export async function presentLines(
  actor: UserActor,
  inbox: StoredInbox,
  lines: StoredInboxLine[],
): Promise<InboxLineView[]> {
  if (lines.length === 0) return [];
  const notices = await noticesFor(actor.id, inbox, lines);
  const seen = await linesOf(actor, notices);
  const visible = notices.filter(({ subject, place }) => seen.has(subject) && seen.has(place));
  const around = {
    ...{ inbox, seen, notices: Map.groupBy(visible, ({ subject }) => subject) },
    badges: await badgesOf(visible.flatMap(({ actorId }) => actorId ?? [])),
    networks: await networksByIds([...seen.values()].flatMap(({ networkId }) => networkId ?? [])),
  };
  return lines.flatMap((line) => presentLine(line, around));
}

interface Around {
  inbox: StoredInbox;
  seen: Map<string, SubjectLine>;
  notices: Map<string, StoredNotice[]>;
  badges: Map<Id, PersonBadge>;
  networks: Map<Id, StoredNetwork>;
}

const MOST_UNREAD = 1_000;
const COUNT_LIMIT = 100;
const SHOWN = 5;
const FACES = 3;

/** What is unread on these lines, and of each line the newest notice in any case. */
async function noticesFor(
  userId: Id,
  { readAllN }: StoredInbox,
  lines: StoredInboxLine[],
): Promise<StoredNotice[]> {
  const subjects = trusted({ $in: lines.map(({ subject }) => subject) });
  const unread = { userId, read: false, n: trusted({ $gt: readAllN }), subject: subjects };
  const [open, newest] = await Promise.all([
    Notice.find(unread).sort({ n: -1 }).limit(MOST_UNREAD).lean(),
    Notice.find({ userId, n: trusted({ $in: lines.map(({ lastN }) => lastN) }) }).lean(),
  ]);
  const byNumber = new Map([...open, ...newest].map((notice) => [notice.n, notice]));
  return [...byNumber.values()].sort((a, b) => b.n - a.n);
}

function presentLine(line: StoredInboxLine, around: Around): InboxLineView[] {
  const { inbox, seen, badges, networks } = around;
  const about = seen.get(line.subject);
  const notices = around.notices.get(line.subject) ?? [];
  if (!about || notices.length === 0) return [];
  const { kind, id, title, path, networkId } = about;
  const unread = notices.filter((notice) => !isRead(notice, inbox)).length;
  const faces = [...new Set(notices.flatMap(({ actorId }) => actorId ?? []))].slice(0, FACES);
  const view = {
    subject: { kind, id },
    ...{ title, path, network: presentNetwork(networks.get(networkId ?? '')) },
    unread: Math.min(unread, COUNT_LIMIT),
    actors: faces.flatMap((faceId) => badges.get(faceId) ?? []),
    kinds: [...new Set(notices.map((notice) => notice.kind))],
    ...{ lastAt: line.lastAt.toISOString(), n: line.lastN },
    notices: notices.slice(0, SHOWN).map((notice) => presentNotice(notice, about, around)),
  };
  return [view];
}

function presentNotice(
  notice: StoredNotice,
  about: SubjectLine,
  { inbox, seen, badges }: Around,
): NoticeView {
  const { n, kind, place, subject, actorId, text, state = null, at } = notice;
  const where = place === subject ? undefined : seen.get(place);
  return {
    ...{ n, kind, actor: badges.get(actorId ?? '') ?? null, path: (where ?? about).path },
    // The words of the place as they are now, not as they were when it was told.
    ...{ text: where ? where.title : text, state },
    ...{ at: at.toISOString(), read: isRead(notice, inbox) },
  };
}

function isRead({ n, read }: StoredNotice, { readAllN }: StoredInbox): boolean {
  return read || n <= readAllN;
}

function presentNetwork(network: StoredNetwork | undefined) {
  return network ? { id: network._id, slug: network.slug, name: network.name } : null;
}
