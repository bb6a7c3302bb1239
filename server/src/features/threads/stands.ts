import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { membershipsOf } from '../networks/index.ts';
import { Post } from './post.model.ts';
import { scopesFor } from './readers.ts';
import { ReadAll, ThreadMark, type StoredThreadMark } from './thread-mark.model.ts';
import { Thread, type StoredThread } from './thread.model.ts';

/** From here on the screen says "99+". */
export const COUNT_LIMIT = 100;

export interface ThreadStanding {
  mark: StoredThreadMark | undefined;
  readN: number;
  /** Posts of others that can be read and were not seen; stops at a hundred. */
  unread: number;
}

type Headed = Pick<StoredThread, '_id' | 'networkId' | 'head' | 'lastSeq'>;

/**
 * Where a person stands in each of these threads, in three queries however many there are. Counted
 * from the posts every time: nothing is added up that could drift.
 */
export async function standingsOf(userId: Id, threads: Headed[]): Promise<Map<Id, ThreadStanding>> {
  if (threads.length === 0) return new Map();
  const ids = threads.map(({ _id }) => _id);
  const [marks, readAll] = await Promise.all([
    ThreadMark.find({ userId, threadId: trusted({ $in: ids }) }).lean(),
    readAllOf(userId, [...new Set(threads.map(({ networkId }) => networkId))]),
  ]);
  const byThread = new Map(marks.map((mark) => [mark.threadId, mark]));
  const positions = threads.map((thread) => ({
    ...thread,
    readN: byThread.get(thread._id)?.readN ?? 0,
    seq: readAll.get(thread.networkId) ?? 0,
  }));
  const behind = positions.filter(({ head, readN, lastSeq, seq }) => head > readN && lastSeq > seq);
  const counts = await countUnread(userId, behind);
  return new Map(
    positions.map(({ _id, readN }) => [
      _id,
      { mark: byThread.get(_id), readN, unread: counts.get(_id) ?? 0 },
    ]),
  );
}

/** The first post that a person did not see yet. */
export async function firstUnread(
  userId: Id,
  { _id: threadId, networkId }: Headed,
  readN: number,
): Promise<{ postId: Id; n: number } | null> {
  const seq = (await readAllOf(userId, [networkId])).get(networkId) ?? 0;
  const after = { n: trusted({ $gt: readN }), seq: trusted({ $gt: seq }), live: true };
  const post = await Post.findOne({ threadId, ...after, authorId: trusted({ $ne: userId }) })
    .sort({ n: 1 })
    .select({ n: 1 })
    .lean();
  return post && { postId: post._id, n: post.n };
}

/** Threads of a network with something new, newest first; stops at a hundred. */
export async function unreadIn(person: UserActor, networkId: Id): Promise<UnreadThread[]> {
  const seq = (await readAllOf(person.id, [networkId])).get(networkId) ?? 0;
  const found: UnreadThread[] = [];
  for (let before = Infinity; found.length < COUNT_LIMIT;) {
    const threads = await listedThreads(person, networkId)
      .find({ lastSeq: trusted({ $gt: seq, $lt: before }) })
      .sort({ lastSeq: -1 })
      .limit(AT_ONCE)
      .lean();
    found.push(...(await newAmong(person, threads)));
    before = threads.at(-1)?.lastSeq ?? 0;
    if (threads.length < AT_ONCE) break;
  }
  return found.slice(0, COUNT_LIMIT);
}

export interface UnreadThread {
  thread: StoredThread;
  standing: ThreadStanding;
}

/** How many threads have something new for a person, per network; muted ones left out. */
export async function unreadThreadsOf(userId: Id, networkIds: Id[]): Promise<Map<Id, number>> {
  const memberships = await membershipsOf(userId);
  const person = { kind: 'user' as const, id: userId, platformAdmin: false, memberships };
  const counts = await Promise.all(
    networkIds.map(async (networkId): Promise<[Id, number]> => {
      const unread = await unreadIn({ ...person, minutesSinceSignIn: Infinity }, networkId);
      return [networkId, unread.length];
    }),
  );
  return new Map(counts);
}

/** The threads of a network that somebody may find in its list. */
export function listedThreads(actor: Actor, networkId: Id) {
  const scopes = scopesFor(actor, networkId);
  const inNetwork = { networkId, listed: true };
  return scopes === 'all'
    ? Thread.find(inNetwork)
    : Thread.find({ ...inNetwork, scopes: trusted({ $in: scopes }) });
}

const AT_ONCE = 300;

async function newAmong(person: UserActor, threads: StoredThread[]): Promise<UnreadThread[]> {
  const standings = await standingsOf(person.id, threads);
  return threads.flatMap((thread) => {
    const standing = standings.get(thread._id);
    const counts = standing && standing.unread > 0 && standing.mark?.preference !== 'mute';
    return counts ? [{ thread, standing }] : [];
  });
}

async function readAllOf(userId: Id, networkIds: Id[]): Promise<Map<Id, number>> {
  const rows = await ReadAll.find({ userId, networkId: trusted({ $in: networkIds }) }).lean();
  return new Map(rows.map(({ networkId, seq }) => [networkId, seq]));
}

async function countUnread(
  userId: Id,
  behind: { _id: Id; readN: number; seq: number }[],
): Promise<Map<Id, number>> {
  if (behind.length === 0) return new Map();
  const ranges = behind.map(({ _id: threadId, readN, seq }) => ({
    ...{ threadId, n: { $gt: readN }, seq: { $gt: seq } },
    ...{ authorId: { $ne: userId }, live: true },
  }));
  const rows: { _id: Id; n: number }[] = await Post.aggregate([
    { $match: { $or: ranges } },
    { $project: { threadId: 1 } },
    { $group: { _id: '$threadId', n: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, n }) => [_id, Math.min(n, COUNT_LIMIT)]));
}
