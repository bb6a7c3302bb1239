import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { ReactionEmoji } from '@leerkring/shared/features/chat/reactions.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { newId } from '../../platform/random.ts';
import { unbindFiles } from '../files/index.ts';
import { answerDraft, dropDraft } from './draft.actions.ts';
import { involve } from './following.ts';
import { dropPost, indexPost, isOpening } from './post.indexing.ts';
import { Post, PostVersion, type StoredPost } from './post.model.ts';
import { markQuoting, withoutPost } from './post.leaving.ts';
import { tellMentions, tellReply } from './post.telling.ts';
import { checkQuotes, digestOf, postText, takeFiles } from './post.text.ts';
import { orEarlier, type SentPost } from './sent-earlier.ts';
import { personOf } from './thread.access.ts';
import { changePost, changeThread, type PostChange, type ThreadChange } from './thread.change.ts';

export interface NewPost {
  id: Id;
  /** The same one again is the same post. */
  cid: string;
  body: LongText;
}

/** Answers in a thread. */
export async function reply(actor: Actor, { id, cid, body }: NewPost): Promise<SentPost> {
  const digest = digestOf({ do: 'reply', id, body });
  return orEarlier(personOf(actor), { cid, digest }, async () => {
    let post: StoredPost | undefined;
    await changeThread(actor, id, 'thread.reply', {
      work: async (change) => {
        post = await newPost(change, { cid, body, digest });
        return {
          set: {
            ...{ head: post.n, replyCount: change.thread.replyCount + 1 },
            ...{ lastSeq: post.seq, lastPostAt: post.at, lastPostBy: post.authorId },
          },
        };
      },
    });
    if (!post) throw new AppError('internal');
    return post;
  });
}

/** Changes one's own words; `version` is the one that the author saw. */
export async function editPost(
  actor: Actor,
  { id, version, body }: { id: Id; version: number; body: LongText },
): Promise<StoredPost> {
  return changePost(actor, id, 'post.edit', {
    unless: ({ post }) => sameBody(post, body),
    work: async (change) => {
      if (change.post.version !== version) throw new AppError('conflict');
      const set = await newWording(change, body, null);
      const edited = { ...change.post, ...set };
      await indexPost(change.session, change, edited);
      const opening = isOpening(change.thread, change.post);
      return { post: set, thread: opening ? { excerpt: excerptOf(edited.text) } : {} };
    },
  });
}

/** Removes a post with everything that was in it, also what it said before. */
export async function removePost(actor: Actor, id: Id): Promise<StoredPost> {
  return changePost(actor, id, 'post.remove', {
    work: async (change) => {
      const { session, person, thread, post } = change;
      // Without its opening a thread says nothing: then the thread is what one removes or hides.
      if (isOpening(thread, post)) throw new AppError('invalid', { reason: 'thread.opening' });
      await PostVersion.deleteMany({ postId: id }, { session });
      if (post.files.length > 0) await unbindFiles(session, post.files);
      await dropPost(session, thread, post);
      await markQuoting(change);
      const by = person.id === post.authorId ? ('author' as const) : ('moderator' as const);
      const removed = { by, at: clock.now() };
      return { post: { ...erased, removed }, thread: await withoutPost(change) };
    },
  });
}

/** Adds one's own reaction or takes it back. */
export async function react(
  actor: Actor,
  id: Id,
  { emoji, on }: { emoji: ReactionEmoji; on: boolean },
): Promise<StoredPost> {
  return changePost(actor, id, 'post.react', {
    unless: ({ post, person }) => hasReacted(post, emoji, person.id) === on,
    work: ({ post, person }) => ({
      post: { reactions: withReaction(post, { emoji, on, by: person.id }) },
    }),
  });
}

/** Keeps what a post said and gives what it says from now on. */
export async function newWording(
  change: PostChange,
  body: LongText,
  title: string | null,
): Promise<Partial<StoredPost>> {
  const { session, post, thread } = change;
  const text = await postText(change, body);
  await checkQuotes(session, thread._id, text.quoted, post.quoted);
  const files = await takeFiles(session, { ...post, id: post._id }, body);
  await keepVersion(change, title);
  const edited = { ...post, ...text };
  await tellMentions(session, change, edited, post.mentions);
  return { ...text, files, version: post.version + 1, editedAt: clock.now() };
}

/** Files what the post said until now. */
export async function keepVersion(
  { session, post, person }: PostChange,
  title: string | null,
): Promise<void> {
  if (!post.body) return;
  const { _id: postId, version, body, at, editedAt } = post;
  const said = { postId, version, title, body, by: person.id, at: editedAt ?? at };
  await new PostVersion({ _id: newId(), ...said }).save({ session });
}

/** What is left of a post that was removed. */
export const erased = {
  ...{ body: null, text: '', mentions: [], quoted: [], files: [], reactions: [] },
  ...{ formerTitle: null, live: false },
};

export function sameBody(post: StoredPost, body: LongText): boolean {
  return JSON.stringify(post.body) === JSON.stringify(body);
}

async function newPost(
  change: ThreadChange,
  { cid, body, digest }: { cid: string; body: LongText; digest: string },
): Promise<StoredPost> {
  const { session, person, thread, network, revision } = change;
  const text = await postText(change, body);
  await checkQuotes(session, thread._id, text.quoted);
  const id = newId();
  const files = await takeFiles(session, { authorId: person.id, id, files: [] }, body);
  const post: StoredPost = {
    ...{ _id: id, networkId: network._id, threadId: thread._id, n: thread.head + 1 },
    ...{ seq: revision, revision, version: 1, authorId: person.id, cid, digest, ...text, files },
    ...{ reactions: [], formerTitle: null, at: clock.now(), editedAt: null },
    ...{ removed: null, hidden: null, live: true },
  };
  await new Post(post).save({ session });
  await involve(session, thread, [person.id], 'replied');
  await tellReply(session, change, post);
  await indexPost(session, change, post);
  await dropDraft(session, answerDraft(person.id, thread._id));
  return post;
}

function hasReacted({ reactions }: StoredPost, emoji: ReactionEmoji, by: Id): boolean {
  return reactions.some((one) => one.emoji === emoji && one.people.includes(by));
}

function withReaction(
  { reactions }: StoredPost,
  { emoji, on, by }: { emoji: ReactionEmoji; on: boolean; by: Id },
): StoredPost['reactions'] {
  const people = reactions.find((one) => one.emoji === emoji)?.people ?? [];
  const next = { emoji, people: on ? [...people, by] : people.filter((id) => id !== by) };
  const known = reactions.some((one) => one.emoji === emoji);
  const all = known
    ? reactions.map((one) => (one.emoji === emoji ? next : one))
    : [...reactions, next];
  return all.filter((one) => one.people.length > 0);
}
