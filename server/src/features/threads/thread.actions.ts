import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { unbindFiles } from '../files/index.ts';
import { erased, keepVersion, newWording, sameBody } from './post.actions.ts';
import { indexThread } from './post.indexing.ts';
import { Post, PostVersion, type StoredPost } from './post.model.ts';
import { trusted } from '../../platform/mongoose.ts';
import { accessPost } from './thread.access.ts';
import { aboutQuestion } from './thread.belonging.ts';
import { changeThread, savePost, type PostChange, type ThreadChange } from './thread.change.ts';
import { knownThemes, postFacts } from './thread.facts.ts';
import type { StoredThread } from './thread.model.ts';

export interface ThreadEdit {
  id: Id;
  /** The version of the opening that the editor saw. */
  version: number;
  title?: string;
  themes?: Id[];
  /** The question it is about; null for none. */
  question?: Id | null;
  /** Of the author only. */
  body?: LongText;
}

/** Changes what a thread says of itself; what it said before stays readable. */
export async function editThread(actor: Actor, edit: ThreadEdit): Promise<StoredThread> {
  return changeThread(actor, edit.id, 'thread.edit', {
    work: async (change) => {
      const opening = await openingOf(change);
      const { person, thread, network } = change;
      if (edit.body) authorize(person, 'post.edit', postFacts(opening, thread, network));
      const themes = edit.themes ? knownThemes(network, edit.themes) : thread.themes;
      const { title = thread.title, question } = edit;
      const belongsTo =
        question === undefined ? thread.belongsTo : await aboutQuestion(person, network, question);
      const set = await reword({ ...change, post: opening }, edit);
      const reached = { thread: { ...thread, title, themes }, network };
      const post = set ? await savePost(change.session, opening, set) : opening;
      await indexThread(change.session, reached);
      return { set: { title, themes, belongsTo, excerpt: excerptOf(post.text) } };
    },
  });
}

/** Removes a thread with everything in it. */
export async function removeThread(actor: Actor, id: Id): Promise<void> {
  await changeThread(actor, id, 'thread.remove', {
    work: async (change) => {
      const { session, person, thread } = change;
      const posts = await Post.find({ threadId: thread._id }).session(session).lean();
      const postIds = posts.map(({ _id }) => _id);
      await PostVersion.deleteMany({ postId: trusted({ $in: postIds }) }, { session });
      await unbindFiles(
        session,
        posts.flatMap(({ files }) => files),
      );
      const gone = { ...thread, listed: false };
      await indexThread(session, { ...change, thread: gone });
      // Erased, not deleted: the same send once more must not make the thread again.
      await Post.updateMany({ threadId: thread._id }, { $set: erased }, { session });
      const removed = { by: person.id, at: clock.now() };
      return { set: { removed, listed: false, title: '', excerpt: '', outcome: null } };
    },
  });
}

/** What the thread came to. `was` is the outcome that the actor saw: two at once do not pass by. */
export async function markOutcome(
  actor: Actor,
  { id, postId, was }: { id: Id; postId: Id; was: Id | null },
): Promise<StoredThread> {
  return changeThread(actor, id, 'thread.conclude', {
    unless: ({ thread }) => thread.outcome?.postId === postId,
    work: async ({ session, person, thread }) => {
      if ((thread.outcome?.postId ?? null) !== was) throw new AppError('conflict');
      const post = await Post.findOne({ _id: postId, threadId: thread._id })
        .session(session)
        .lean();
      if (!post?.live || postId === thread.openingId || thread.kind !== 'thread') {
        throw new AppError('invalid', { reason: 'thread.outcome' });
      }
      return { set: { outcome: { postId, by: person.id, at: clock.now() } } };
    },
  });
}

/** The thread has no outcome any more. */
export async function unmarkOutcome(actor: Actor, id: Id): Promise<StoredThread> {
  return changeThread(actor, id, 'thread.conclude', {
    unless: ({ thread }) => thread.outcome === null,
    work: () => ({ set: { outcome: null } }),
  });
}

async function openingOf({ person, thread, session }: ThreadChange): Promise<StoredPost> {
  const { post } = await accessPost(person, thread.openingId, 'post.history', session);
  return post;
}

/** What changes in the opening; undefined when it says the same already. */
async function reword(
  change: PostChange,
  { version, title, body }: ThreadEdit,
): Promise<Partial<StoredPost> | undefined> {
  const { post, thread, revision } = change;
  const newTitle = title !== undefined && title !== thread.title;
  const newBody = body !== undefined && !sameBody(post, body);
  if (!newTitle && !newBody) return undefined;
  if (post.version !== version) throw new AppError('conflict');
  if (body && newBody) return { ...(await newWording(change, body, thread.title)), revision };
  await keepVersion(change, thread.title);
  return { version: post.version + 1, editedAt: clock.now(), revision };
}
