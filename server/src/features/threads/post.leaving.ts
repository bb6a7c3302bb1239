import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { Post, type StoredPost } from './post.model.ts';
import type { StoredThread } from './thread.model.ts';

interface Leaving {
  session: ClientSession;
  thread: StoredThread;
  post: StoredPost;
  revision: number;
}

/** What becomes of a thread when one of its answers cannot be read any more. */
export async function withoutPost({
  session,
  thread,
  post,
}: Leaving): Promise<Partial<StoredThread>> {
  const outcome = thread.outcome?.postId === post._id ? null : thread.outcome;
  const counted = post._id === thread.openingId || !post.live ? 0 : 1;
  return {
    ...{ outcome, replyCount: thread.replyCount - counted },
    ...(await lastOf(session, thread._id, [post._id])),
  };
}

/** Who quotes words that are gone or back is shown anew. */
export async function markQuoting({ session, thread, post, revision }: Leaving): Promise<void> {
  const quoting = { threadId: thread._id, quoted: post._id };
  await Post.updateMany(quoting, { $set: { revision } }, { session });
}

/** The last post that can be read, apart from some. */
export async function lastOf(
  session: ClientSession,
  threadId: Id,
  apartFrom: Id[] = [],
): Promise<Partial<Pick<StoredThread, 'lastPostAt' | 'lastPostBy'>>> {
  const last = await Post.findOne({ threadId, live: true, _id: trusted({ $nin: apartFrom }) })
    .sort({ n: -1 })
    .session(session)
    .lean();
  return last ? { lastPostAt: last.at, lastPostBy: last.authorId } : {};
}
