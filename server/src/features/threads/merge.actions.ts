import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { newId } from '../../platform/random.ts';
import { dropFromIndex } from '../search/index.ts';
import { indexThread } from './post.indexing.ts';
import { Post, type StoredPost } from './post.model.ts';
import { accessThread, type Reached } from './thread.access.ts';
import { changeThread, saveThread, type ThreadChange } from './thread.change.ts';
import { ThreadMark } from './thread-mark.model.ts';
import type { StoredThread } from './thread.model.ts';

/**
 * Puts everything of a thread at the end of another one. Who had read both to the end stays so; the
 * old address leads on.
 */
export async function mergeThread(
  actor: Actor,
  { id, into }: { id: Id; into: Id },
): Promise<StoredThread> {
  let merged: StoredThread | undefined;
  await changeThread(actor, id, 'thread.merge', {
    work: async (change) => {
      const target = await targetOf(change, into);
      const posts = await Post.find({ threadId: change.thread._id })
        .sort({ n: 1 })
        .session(change.session)
        .lean();
      await appendPosts(change, target.thread, posts);
      await joinMarks(change, target.thread, posts);
      merged = await saveTarget(change, target.thread, posts);
      await dropFromIndex(change.session, { kind: 'thread', id: change.thread._id });
      await indexThread(change.session, { ...target, thread: merged });
      return { set: { mergedInto: merged._id, listed: false, pinned: null } };
    },
  });
  if (!merged) throw new AppError('internal');
  return merged;
}

/** Both in one network and for the same readers: merging shows nothing to anybody new. */
async function targetOf({ session, person, thread }: ThreadChange, into: Id): Promise<Reached> {
  const target = await accessThread(person, into, 'thread.merge', session);
  const other = target.thread;
  if (other._id === thread._id || other.networkId !== thread.networkId) {
    throw new AppError('invalid', { reason: 'thread.merge' });
  }
  if (other.scopes.toSorted().join() !== thread.scopes.toSorted().join()) {
    throw new AppError('invalid', { reason: 'thread.audience' });
  }
  return target;
}

async function appendPosts(
  { session, thread, revision }: ThreadChange,
  target: StoredThread,
  posts: StoredPost[],
): Promise<void> {
  for (const [at, { _id }] of posts.entries()) {
    const set = {
      ...{ threadId: target._id, n: target.head + at + 1, revision },
      ...(_id === thread.openingId && { formerTitle: thread.title }),
    };
    await Post.updateOne({ _id }, { $set: set }, { session });
  }
}

async function saveTarget(
  { session, thread, revision }: ThreadChange,
  target: StoredThread,
  posts: StoredPost[],
): Promise<StoredThread> {
  const last = posts.findLast(({ live }) => live);
  const isLater = last !== undefined && last.at > target.lastPostAt;
  const { _id: threadId, title } = thread;
  return saveThread(session, target, revision, {
    set: {
      head: target.head + posts.length,
      replyCount: target.replyCount + posts.filter(({ live }) => live).length,
      lastSeq: revision,
      ...(isLater && { lastPostAt: last.at, lastPostBy: last.authorId }),
    },
    push: { links: { kind: 'mergedFrom', threadId, title, at: clock.now() } },
  });
}

async function joinMarks(
  { session, thread, network }: ThreadChange,
  target: StoredThread,
  posts: StoredPost[],
): Promise<void> {
  const marks = await ThreadMark.find({ threadId: thread._id }).session(session).lean();
  const writes = marks.flatMap(({ userId, readN, following, because }) => {
    const mine = { userId, threadId: target._id };
    const read = target.head + posts.filter(({ n }) => n <= readN).length;
    const fresh = { readN: 0, preference: 'auto' as const, because, following };
    const first = { _id: newId(), networkId: network._id, ...fresh };
    return [
      { updateOne: { filter: mine, update: { $setOnInsert: first }, upsert: true } },
      {
        updateOne: {
          filter: { ...mine, readN: target.head },
          update: { $set: { readN: read } },
        },
      },
      ...(following
        ? [
            {
              updateOne: {
                filter: { ...mine, preference: 'auto' as const },
                update: { $set: { following, because } },
              },
            },
          ]
        : []),
    ];
  });
  if (writes.length > 0) await ThreadMark.bulkWrite(writes, { session });
}
