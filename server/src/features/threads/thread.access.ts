import { AppError } from '@leerkring/shared/errors.ts';
import type {
  PostFacts,
  ThreadFacts,
  ThreadPlaceFacts,
} from '@leerkring/shared/features/threads/threads.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ActionId, FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { networkById, type StoredNetwork } from '../networks/index.ts';
import { Post, type StoredPost } from './post.model.ts';
import { noThread, postFacts, threadFacts } from './thread.facts.ts';
import { Thread, type StoredThread } from './thread.model.ts';

/** The actions that are decided by a thread. */
export type ThreadAction = {
  [A in ActionId]: ThreadPlaceFacts extends FactsOf<A>
    ? A
    : ThreadFacts extends FactsOf<A>
      ? FactsOf<A> extends ThreadPlaceFacts
        ? A
        : never
      : never;
}[ActionId];

/** The actions that are decided by a post in its thread. */
export type PostAction = {
  [A in ActionId]: PostFacts extends FactsOf<A>
    ? FactsOf<A> extends PostFacts
      ? A
      : never
    : never;
}[ActionId];

/** A thread with the network it is in. */
export interface Reached {
  thread: StoredThread;
  network: StoredNetwork;
}

/**
 * The thread when the actor may do this with it. The address of a thread that was merged leads on.
 * One that was removed answers as one that never was.
 */
export async function accessThread(
  actor: Actor,
  id: Id,
  action: ThreadAction,
  session?: ClientSession,
): Promise<Reached> {
  const reached = await reachThread(id, session);
  authorize(actor, action, reached ? postFactsOf(reached) : noThread);
  if (!reached) throw new AppError('not_found');
  return reached;
}

/** A post with its thread, when the actor may do this with it. */
export async function accessPost(
  actor: Actor,
  id: Id,
  action: PostAction,
  session?: ClientSession,
): Promise<Reached & { post: StoredPost }> {
  const post = await Post.findById(id)
    .session(session ?? null)
    .lean();
  const reached = post ? await reachThread(post.threadId, session) : undefined;
  const found = post && reached && { ...reached, post };
  authorize(actor, action, found ? postFacts(post, found.thread, found.network) : noThread);
  if (!found) throw new AppError('not_found');
  return found;
}

/** The thread as it is, whoever asks; for what has decided already. */
export async function reachThread(id: Id, session?: ClientSession): Promise<Reached | undefined> {
  const thread = await standing(id, session);
  const network = thread && (await networkById(thread.networkId));
  return network && { thread, network };
}

/** The guard in front of the operations refused everybody else already. */
export function personOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return actor;
}

const MOST_MERGES = 20;

async function standing(id: Id, session?: ClientSession): Promise<StoredThread | undefined> {
  let at: Id | null = id;
  for (let hops = 0; at !== null && hops < MOST_MERGES; hops += 1) {
    const thread: StoredThread | null = await Thread.findById(at)
      .session(session ?? null)
      .lean();
    if (!thread || thread.removed) return undefined;
    if (!thread.mergedInto) return thread;
    at = thread.mergedInto;
  }
  return undefined;
}

function postFactsOf({ thread, network }: Reached): PostFacts {
  return { ...threadFacts(thread, network), postAuthorId: thread.authorId, gone: false };
}
