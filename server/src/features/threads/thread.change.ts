import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession, UpdateQuery } from 'mongoose';
import { inTransaction } from '../../platform/database.ts';
import { tellSubject } from '../../realtime/subject-news.ts';
import { actorWithin } from '../networks/index.ts';
import { inTurn, networkOfPost, networkOfThread } from './network-turns.ts';
import { Post, type StoredPost } from './post.model.ts';
import {
  accessPost,
  accessThread,
  personOf,
  type PostAction,
  type Reached,
  type ThreadAction,
} from './thread.access.ts';
import { nextRevision } from './thread-list.ts';
import { Thread, type StoredThread } from './thread.model.ts';

/** A change under way: the right has been decided as the transaction sees it. */
export interface ThreadChange extends Reached {
  session: ClientSession;
  person: UserActor;
  /** The number of this change. */
  revision: number;
}

export interface PostChange extends ThreadChange {
  post: StoredPost;
}

export interface ThreadUpdate {
  set?: Partial<StoredThread>;
  push?: UpdateQuery<StoredThread>['$push'];
  /** Another number than that of the change: of the list of another network. */
  revision?: number;
}

export interface ThreadStep {
  /** Whether it is like this already: then nothing is written. */
  unless?: (reached: Reached & { person: UserActor }) => boolean;
  /** Does the rest and says what becomes of the thread itself. */
  work: (change: ThreadChange) => Promise<ThreadUpdate> | ThreadUpdate;
}

/** Changes a thread all or nothing; gives the thread with its new number. */
export async function changeThread(
  actor: Actor,
  id: Id,
  action: ThreadAction,
  { unless, work }: ThreadStep,
): Promise<StoredThread> {
  const change = async (session: ClientSession) => {
    const person = await actorWithin(session, personOf(actor));
    const reached = await accessThread(person, id, action, session);
    if (unless?.({ ...reached, person })) return reached.thread;
    const revision = await nextRevision(session, reached.network._id);
    const update = await work({ ...reached, session, person, revision });
    return saveThread(session, reached.thread, update.revision ?? revision, update);
  };
  return inTurn(await networkOfThread(id), () => inTransaction(change));
}

export interface PostStep {
  unless?: (reached: Reached & { post: StoredPost; person: UserActor }) => boolean;
  /** What becomes of the post, and of the thread around it. */
  work: (change: PostChange) => Promise<PostUpdate> | PostUpdate;
}

export interface PostUpdate {
  post: Partial<StoredPost>;
  thread?: Partial<StoredThread>;
}

/** Changes a post in its thread all or nothing; gives the post as it is now. */
export async function changePost(
  actor: Actor,
  id: Id,
  action: PostAction,
  { unless, work }: PostStep,
): Promise<StoredPost> {
  const change = async (session: ClientSession) => {
    const person = await actorWithin(session, personOf(actor));
    const reached = await accessPost(person, id, action, session);
    if (unless?.({ ...reached, person })) return reached.post;
    const revision = await nextRevision(session, reached.network._id);
    const update = await work({ ...reached, session, person, revision });
    await saveThread(session, reached.thread, revision, { set: update.thread ?? {} });
    return savePost(session, reached.post, { ...update.post, revision });
  };
  return inTurn(await networkOfPost(id), () => inTransaction(change));
}

/** Writes the thread with its new number, and tells who watches it once that is durable. */
export async function saveThread(
  session: ClientSession,
  thread: StoredThread,
  revision: number,
  { set = {}, push }: ThreadUpdate,
): Promise<StoredThread> {
  const seen = { _id: thread._id, revision: thread.revision };
  const update = { $set: { ...set, revision }, ...(push && { $push: push }) };
  const options = { returnDocument: 'after', session } as const;
  const saved = await Thread.findOneAndUpdate(seen, update, options).lean();
  if (!saved) throw new AppError('conflict');
  tellSubject(session, { kind: 'thread', id: thread._id }, revision);
  return saved;
}

export async function savePost(
  session: ClientSession,
  post: StoredPost,
  set: Partial<StoredPost>,
): Promise<StoredPost> {
  await Post.updateOne({ _id: post._id }, { $set: set }, { session });
  return { ...post, ...set };
}
