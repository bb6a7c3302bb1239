import type { ClientSession } from 'mongoose';
import { networkById } from '../networks/index.ts';
import {
  dropFromIndex,
  indexText,
  registerIndexSource,
  type Audience,
  type IndexedText,
} from '../search/index.ts';
import { Post, type StoredPost } from './post.model.ts';
import type { Reached } from './thread.access.ts';
import { Thread, type StoredThread } from './thread.model.ts';

/** An opening is found as its thread, an answer as a post under the title of its thread. */
export async function indexPost(
  session: ClientSession,
  { thread, network }: Reached,
  post: StoredPost,
): Promise<void> {
  const ref = subjectOf(thread, post);
  if (!post.live || !thread.listed) return dropFromIndex(session, ref);
  await indexText(session, indexedPost({ thread, network }, post));
}

/** Says where threads and posts come from when the index is made anew. */
export function registerThreadIndexing(): void {
  registerIndexSource('thread', () => indexedPosts(isOpening));
  registerIndexSource('post', () => indexedPosts((thread, post) => !isOpening(thread, post)));
}

async function* indexedPosts(
  which: (thread: StoredThread, post: StoredPost) => boolean,
): AsyncGenerator<IndexedText> {
  for await (const thread of Thread.find({ listed: true }).sort({ _id: 1 }).lean().cursor()) {
    const network = await networkById(thread.networkId);
    const posts = await Post.find({ threadId: thread._id, live: true }).sort({ n: 1 }).lean();
    for (const post of posts) {
      if (network && which(thread, post)) yield indexedPost({ thread, network }, post);
    }
  }
}

function indexedPost({ thread, network }: Reached, post: StoredPost): IndexedText {
  const opens = isOpening(thread, post);
  const themes = network.themes?.filter(({ id }) => thread.themes.includes(id)) ?? [];
  return {
    subject: subjectOf(thread, post),
    networkId: thread.networkId,
    audience: audienceOf(thread),
    title: opens ? thread.title : '',
    text: post.text,
    authorId: post.authorId,
    at: post.at,
    extra: opens ? themes.map(({ name }) => name) : [thread.title],
  };
}

/** Everything in a thread as it is now: after it was moved, hidden or restored. */
export async function indexThread(session: ClientSession, reached: Reached): Promise<void> {
  const posts = await Post.find({ threadId: reached.thread._id }).session(session).lean();
  for (const post of posts) await indexPost(session, reached, post);
}

export async function dropPost(
  session: ClientSession,
  thread: StoredThread,
  post: StoredPost,
): Promise<void> {
  await dropFromIndex(session, subjectOf(thread, post));
}

export function isOpening(thread: StoredThread, post: Pick<StoredPost, '_id'>): boolean {
  return thread.openingId === post._id;
}

function subjectOf(thread: StoredThread, post: StoredPost) {
  return isOpening(thread, post)
    ? { kind: 'thread' as const, id: thread._id }
    : { kind: 'post' as const, id: post._id };
}

function audienceOf({ audience, networkId, regionIds }: StoredThread): Audience {
  const runners = { to: 'runners' as const, networkId };
  if (audience === 'facilitators') return [runners];
  if (audience === 'region') return [{ to: 'regions', regionIds }, runners];
  return [{ to: 'network', networkId }];
}
