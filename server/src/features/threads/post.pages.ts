import type { PostPage } from '@leerkring/shared/features/threads/threads.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { Post, type StoredPost } from './post.model.ts';
import { presentPosts } from './post.presenter.ts';
import type { Reached } from './thread.access.ts';

export interface PageQuery {
  after?: number | undefined;
  before?: number | undefined;
  around?: Id | undefined;
  limit: number;
}

/** Answers in rising order; the opening, the first of all, is never among them. */
export async function pageOfPosts(
  actor: Actor,
  reached: Reached,
  { after, before, around, limit }: PageQuery,
): Promise<PostPage> {
  if (reached.thread.hidden) return { items: [], hasEarlier: false, hasLater: false };
  const { _id: threadId } = reached.thread;
  const found =
    around !== undefined
      ? await surrounding(threadId, around, limit)
      : before !== undefined
        ? await earlier(threadId, before, limit)
        : await later(threadId, after ?? OPENING, limit);
  const { posts, ...ends } = found;
  return { items: await presentPosts(actor, reached, posts), ...ends };
}

const OPENING = 1;

interface Stretch {
  posts: StoredPost[];
  hasEarlier: boolean;
  hasLater: boolean;
}

async function later(threadId: Id, after: number, limit: number): Promise<Stretch> {
  const from = Math.max(after, OPENING);
  const posts = await Post.find({ threadId, n: trusted({ $gt: from }) })
    .sort({ n: 1 })
    .limit(limit + 1)
    .lean();
  const hasEarlier = from > OPENING && (await isAny(threadId, { $gt: OPENING, $lte: from }));
  return { posts: posts.slice(0, limit), hasEarlier, hasLater: posts.length > limit };
}

async function earlier(threadId: Id, before: number, limit: number): Promise<Stretch> {
  const posts = await Post.find({ threadId, n: trusted({ $gt: OPENING, $lt: before }) })
    .sort({ n: -1 })
    .limit(limit + 1)
    .lean();
  const shown = posts.slice(0, limit).reverse();
  const hasLater = await isAny(threadId, { $gte: Math.max(before, OPENING + 1) });
  return { posts: shown, hasEarlier: posts.length > limit, hasLater };
}

/** Half before the post and half from it on. */
async function surrounding(threadId: Id, id: Id, limit: number): Promise<Stretch> {
  const post = await Post.findById(id).select({ threadId: 1, n: 1 }).lean();
  if (post?.threadId !== threadId) throw new AppError('not_found');
  const half = Math.max(1, Math.floor(limit / 2));
  const [head, tail] = await Promise.all([
    earlier(threadId, post.n, half),
    later(threadId, Math.max(post.n - 1, OPENING), half),
  ]);
  return {
    posts: [...head.posts, ...tail.posts],
    hasEarlier: head.hasEarlier,
    hasLater: tail.hasLater,
  };
}

async function isAny(threadId: Id, n: Record<string, number>): Promise<boolean> {
  return (await Post.exists({ threadId, n: trusted(n) })) !== null;
}
