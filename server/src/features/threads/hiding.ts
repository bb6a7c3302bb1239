import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { indexPost, indexThread, isOpening } from './post.indexing.ts';
import { lastOf, markQuoting, withoutPost } from './post.leaving.ts';
import { Post, type StoredPost } from './post.model.ts';
import { reachThread, type Reached } from './thread.access.ts';
import { savePost, saveThread } from './thread.change.ts';
import { nextRevision } from './thread-list.ts';
import type { StoredThread } from './thread.model.ts';

/** Takes a thread out of sight; only a notice is left, until it is restored. */
export async function hideThread(session: ClientSession, actor: UserActor, id: Id): Promise<void> {
  const reached = await threadToChange(session, id);
  if (reached.thread.hidden) return;
  const hidden = { by: actor.id, at: clock.now() };
  await saveSight(session, reached, { hidden, listed: false });
}

export async function restoreThread(session: ClientSession, _actor: UserActor, id: Id) {
  const reached = await threadToChange(session, id);
  if (!reached.thread.hidden) return;
  await saveSight(session, reached, { hidden: null, listed: true });
}

/** Takes one post out of sight, also where others quote it. */
export async function hidePost(session: ClientSession, actor: UserActor, id: Id): Promise<void> {
  const { post, ...reached } = await postToChange(session, id);
  if (!post.live) return;
  const hidden = { by: actor.id, at: clock.now() };
  const revision = await nextRevision(session, reached.network._id);
  const set = await withoutPost({ session, thread: reached.thread, post, revision });
  await savePostSight(session, { ...reached, post, revision }, { hidden, live: false }, set);
}

export async function restorePost(session: ClientSession, _actor: UserActor, id: Id) {
  const { post, ...reached } = await postToChange(session, id);
  if (!post.hidden) return;
  const { thread } = reached;
  const revision = await nextRevision(session, reached.network._id);
  const counted = isOpening(thread, post) ? 0 : 1;
  const set = { replyCount: thread.replyCount + counted };
  await savePostSight(session, { ...reached, post, revision }, { hidden: null, live: true }, set);
}

/** What it says, hidden or not: for those who judge. */
export async function wordsOfThread(id: Id): Promise<string> {
  const reached = await reachThread(id);
  const opening = reached && (await wordsOfPost(reached.thread.openingId));
  return reached ? `${reached.thread.title}\n\n${opening}` : '';
}

export async function wordsOfPost(id: Id): Promise<string> {
  return (await Post.findById(id).select({ text: 1 }).lean())?.text ?? '';
}

async function saveSight(
  session: ClientSession,
  { thread, network }: Reached,
  set: Pick<StoredThread, 'hidden' | 'listed'>,
): Promise<void> {
  const revision = await nextRevision(session, network._id);
  const saved = await saveThread(session, thread, revision, { set });
  await Post.updateMany({ threadId: thread._id }, { $set: { revision } }, { session });
  await indexThread(session, { thread: saved, network });
}

async function savePostSight(
  session: ClientSession,
  change: Reached & { post: StoredPost; revision: number },
  set: Pick<StoredPost, 'hidden' | 'live'>,
  around: Partial<StoredThread>,
): Promise<void> {
  const { thread, network, post, revision } = change;
  const saved = await savePost(session, post, { ...set, revision });
  const excerpt = set.live ? excerptOf(post.text) : '';
  const opening = isOpening(thread, post) ? { excerpt } : {};
  const last = set.live ? await lastOf(session, thread._id) : {};
  const update = { set: { ...around, ...last, ...opening } };
  const changed = await saveThread(session, thread, revision, update);
  await markQuoting({ session, thread, post, revision });
  await indexPost(session, { thread: changed, network }, saved);
}

async function threadToChange(session: ClientSession, id: Id): Promise<Reached> {
  const reached = await reachThread(id, session);
  if (!reached) throw new AppError('not_found');
  return reached;
}

async function postToChange(session: ClientSession, id: Id) {
  const post = await Post.findById(id).session(session).lean();
  if (!post) throw new AppError('not_found');
  return { ...(await threadToChange(session, post.threadId)), post };
}
