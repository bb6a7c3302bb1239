import type { ThreadLine } from '@leerkring/shared/features/threads/threads.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { accessNetwork } from '../networks/index.ts';
import { badgesOf } from '../people/index.ts';
import { threadsWithDraft } from './draft.actions.ts';
import { badgeFrom } from './post.presenter.ts';
import { listedThreads, standingsOf, unreadIn } from './stands.ts';
import { personOf } from './thread.access.ts';
import { revisionOf } from './thread-list.ts';
import { ThreadMark } from './thread-mark.model.ts';
import { presentAbout } from './thread.presenter.ts';
import type { StoredThread } from './thread.model.ts';

export interface ThreadQuery {
  slug: string;
  category?: Id | undefined;
  theme?: Id | undefined;
  following?: boolean | undefined;
  unread?: boolean | undefined;
  question?: Id | undefined;
  after?: string | undefined;
  limit: number;
}

/** A page of the list: pinned threads open the first one, the rest goes by last activity. */
export async function listThreads(actor: Actor, query: ThreadQuery) {
  const network = await accessNetwork(actor, query.slug, 'threads.list');
  const person = personOf(actor);
  // Before the threads: whoever asks for what came later must miss nothing.
  const revision = await revisionOf(network._id);
  const { threads, next } = query.unread
    ? { threads: await unreadAmong(person, network._id, query), next: null }
    : await pageOf(person, network._id, query);
  return { items: await presentLines(person, threads), next, revision };
}

async function unreadAmong(
  person: UserActor,
  networkId: Id,
  query: ThreadQuery,
): Promise<StoredThread[]> {
  const found = await unreadIn(person, networkId);
  return found
    .filter(({ standing }) => !query.following || standing.mark?.following)
    .map(({ thread }) => thread)
    .filter(({ category }) => !query.category || category === query.category)
    .filter(({ themes }) => !query.theme || themes.includes(query.theme))
    .filter(({ belongsTo }) => !query.question || belongsTo?.id === query.question);
}

async function pageOf(person: UserActor, networkId: Id, query: ThreadQuery) {
  const narrowed = await filterOf(person, networkId, query);
  const before = query.after === undefined ? undefined : cursorOf(query.after);
  const pinned =
    before === undefined
      ? await listedThreads(person, networkId)
          .find({ ...narrowed, pinned: trusted({ $ne: null }) })
          .sort({ 'pinned.at': -1 })
          .limit(MOST_PINNED)
          .lean()
      : [];
  const rest = await listedThreads(person, networkId)
    .find({
      ...narrowed,
      pinned: null,
      ...(before !== undefined && { lastSeq: trusted({ $lt: before }) }),
    })
    .sort({ lastSeq: -1 })
    .limit(query.limit + 1)
    .lean();
  const shown = rest.slice(0, query.limit);
  const next = rest.length > query.limit ? String(shown.at(-1)?.lastSeq) : null;
  return { threads: [...pinned, ...shown], next };
}

const MOST_PINNED = 20;
const MOST_FOLLOWED = 1_000;

async function filterOf(person: UserActor, networkId: Id, query: ThreadQuery) {
  const followed = query.following ? await followedBy(person.id, networkId) : undefined;
  return {
    ...(query.category && { category: query.category }),
    ...(query.theme && { themes: query.theme }),
    ...(query.question && { 'belongsTo.id': query.question }),
    ...(followed && { _id: trusted({ $in: followed }) }),
  };
}

async function followedBy(userId: Id, networkId: Id): Promise<Id[]> {
  const marks = await ThreadMark.find({ userId, networkId, following: true })
    .select({ threadId: 1 })
    .limit(MOST_FOLLOWED)
    .lean();
  return marks.map(({ threadId }) => threadId);
}

function cursorOf(after: string): number {
  const seq = Number(after);
  if (!Number.isInteger(seq)) throw new AppError('invalid');
  return seq;
}

async function presentLines(person: UserActor, threads: StoredThread[]): Promise<ThreadLine[]> {
  const ids = threads.map(({ _id }) => _id);
  const [standings, drafts, badges] = await Promise.all([
    standingsOf(person.id, threads),
    threadsWithDraft(person.id, ids),
    badgesOf(threads.flatMap(({ authorId, lastPostBy }) => [authorId, lastPostBy])),
  ]);
  const badge = badgeFrom(badges);
  return threads.map((thread) => {
    const { mark, unread = 0 } = standings.get(thread._id) ?? {};
    return {
      ...presentAbout(thread),
      ...{ author: badge(thread.authorId), lastPostBy: badge(thread.lastPostBy) },
      ...{ excerpt: thread.excerpt, unread, hasDraft: drafts.has(thread._id) },
      pinned: thread.pinned !== null,
      locked: thread.locked !== null,
      concluded: thread.outcome !== null,
      following: mark?.following ?? false,
      muted: mark?.preference === 'mute',
    };
  });
}
