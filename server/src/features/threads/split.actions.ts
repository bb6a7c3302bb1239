import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { QueryFilter } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { newId } from '../../platform/random.ts';
import { dropFromIndex } from '../search/index.ts';
import { indexThread } from './post.indexing.ts';
import { lastOf } from './post.leaving.ts';
import { Post, type StoredPost } from './post.model.ts';
import { personOf } from './thread.access.ts';
import { changeThread, type ThreadChange } from './thread.change.ts';
import { knownCategory } from './thread.facts.ts';
import { ThreadMark } from './thread-mark.model.ts';
import { Thread, type StoredThread } from './thread.model.ts';

/** What one split carries at most; it is one transaction. */
const MOST_TAKEN = 1_000;

export interface Split {
  id: Id;
  /** The same one again is the same split. */
  cid: string;
  postIds: Id[];
  /** Also all that came after the first of these. */
  andAfter?: boolean;
  title: string;
  category: Id | null;
}

/** Takes answers out into a thread of their own; both show the way to the other. */
export async function splitThread(actor: Actor, split: Split): Promise<StoredThread> {
  try {
    return await takeOut(actor, split);
  } catch (refusal) {
    const earlier = await Thread.findOne({ splitKey: splitKey(actor, split) }).lean();
    if (earlier) return earlier;
    throw refusal;
  }
}

async function takeOut(actor: Actor, split: Split): Promise<StoredThread> {
  let fresh: StoredThread | undefined;
  await changeThread(actor, split.id, 'thread.split', {
    work: async (change) => {
      const { session, thread, revision } = change;
      const posts = await postsToTake(change, split);
      fresh = newThread(change, split, posts);
      await new Thread(fresh).save({ session });
      await carry(change, posts, fresh);
      await copyMarks(change, posts, fresh);
      await indexThread(session, { ...change, thread: fresh });
      const gone = posts.filter(({ live }) => live).length;
      const isOutcome = posts.some(({ _id }) => _id === thread.outcome?.postId);
      return {
        set: {
          ...{ replyCount: thread.replyCount - gone, outcome: isOutcome ? null : thread.outcome },
          ...(await lastOf(session, thread._id)),
        },
        push: {
          links: { kind: 'splitTo', threadId: fresh._id, title: fresh.title, at: clock.now() },
          departed: { $each: posts.map(({ _id }) => ({ postId: _id, revision })) },
        },
      };
    },
  });
  if (!fresh) throw new AppError('internal');
  return fresh;
}

function splitKey(actor: Actor, { id, cid }: Split): string {
  return `${personOf(actor).id} ${id} ${cid}`;
}

async function postsToTake(
  change: ThreadChange,
  { postIds, andAfter }: Split,
): Promise<[StoredPost, ...StoredPost[]]> {
  const ids = [...new Set(postIds)];
  const chosen = await postsOf(change, { _id: trusted({ $in: ids }) });
  const [first] = chosen;
  const whole = chosen.length === ids.length && !ids.includes(change.thread.openingId);
  if (!whole || !first?.live) throw new AppError('invalid', { reason: 'thread.split' });
  const posts = andAfter
    ? await postsOf(change, { n: trusted({ $gt: first.n }) })
    : chosen.filter(({ _id }) => _id !== first._id);
  if (posts.length >= MOST_TAKEN) throw new AppError('too_large', { reason: 'thread.tooMany' });
  return [first, ...posts];
}

async function postsOf(
  { session, thread }: ThreadChange,
  which: QueryFilter<StoredPost>,
): Promise<StoredPost[]> {
  return Post.find({ ...which, threadId: thread._id })
    .sort({ n: 1 })
    .session(session)
    .lean();
}

function newThread(
  { thread, network, person, revision }: ThreadChange,
  split: Split,
  posts: [StoredPost, ...StoredPost[]],
): StoredThread {
  const { title, category } = split;
  const [opening] = posts;
  const last = posts.findLast(({ live }) => live) ?? opening;
  const from = { kind: 'splitFrom' as const, threadId: thread._id, title: thread.title };
  return {
    ...thread,
    ...{ _id: newId(), kind: 'thread', title, category: knownCategory(network, category) },
    ...{ authorId: opening.authorId, openingId: opening._id, excerpt: excerptOf(opening.text) },
    ...{ pinned: null, locked: null, outcome: null, departed: [], revision, lastSeq: revision },
    ...{ links: [{ ...from, at: clock.now() }], splitKey: splitKey(person, split) },
    ...{ head: posts.length, replyCount: posts.slice(1).filter(({ live }) => live).length },
    ...{ lastPostAt: last.at, lastPostBy: last.authorId, createdAt: opening.at },
  };
}

async function carry(
  { session, revision }: ThreadChange,
  posts: StoredPost[],
  { _id: threadId, openingId }: StoredThread,
): Promise<void> {
  const moves = posts.map(({ _id }, at) => ({
    updateOne: { filter: { _id }, update: { $set: { threadId, n: at + 1, revision } } },
  }));
  await Post.bulkWrite(moves, { session });
  // As an opening it is found under the name of its thread.
  await dropFromIndex(session, { kind: 'post', id: openingId });
}

/** Who had read them there has read them here, and who followed goes on following. */
async function copyMarks(
  { session, thread }: ThreadChange,
  posts: StoredPost[],
  { _id: threadId }: StoredThread,
): Promise<void> {
  const marks = await ThreadMark.find({ threadId: thread._id }).session(session).lean();
  const copies = marks.map((mark) => ({
    ...mark,
    ...{ _id: newId(), threadId },
    readN: posts.filter(({ n }) => n <= mark.readN).length,
  }));
  if (copies.length > 0) await ThreadMark.insertMany(copies, { session });
}
