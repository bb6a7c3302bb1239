import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { longTextSchema } from '../../long-text.ts';
import { reactionEmoji } from '../chat/reactions.ts';
import { fileViewSchema } from '../files/files.view.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { threadAudiences, threadStarters } from './threads.policy.ts';

export const threadKinds = ['thread', 'announcement'] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** What a person wants to hear of a thread; `auto` follows where the person takes part. */
export const followPreferences = ['follow', 'auto', 'mute'] as const;
export type FollowPreference = (typeof followPreferences)[number];

/** Why a person follows without having asked for it. */
export const followReasons = ['started', 'replied', 'mentioned'] as const;
export type FollowReason = (typeof followReasons)[number];

export const threadCategorySchema = z.object({ id: idSchema, name: z.string() });
export type ThreadCategory = z.infer<typeof threadCategorySchema>;

/** A theme of the network; a spearhead is what the network works on now (S0-05). */
export const themeSchema = z.object({ id: idSchema, name: z.string(), spearhead: z.boolean() });
export type Theme = z.infer<typeof themeSchema>;

export const threadSettingsSchema = z.object({
  categories: z.array(threadCategorySchema),
  themes: z.array(themeSchema),
  whoStarts: z.enum(threadStarters),
  can: z.object({
    start: z.boolean(),
    announce: z.boolean(),
    startForFacilitators: z.boolean(),
    change: z.boolean(),
  }),
});
export type ThreadSettings = z.infer<typeof threadSettingsSchema>;

const mark = z.object({ by: personBadgeSchema, at: z.string() });
const about = {
  id: idSchema,
  networkId: idSchema,
  kind: z.enum(threadKinds),
  title: z.string(),
  author: personBadgeSchema,
  category: idSchema.nullable(),
  themes: z.array(idSchema),
  audience: z.enum(threadAudiences),
  regionIds: z.array(idSchema),
  createdAt: z.string(),
  lastPostAt: z.string(),
  /** Answers that can be read; the opening is none. */
  replyCount: z.int(),
  /** Number of the last change, of anything in the thread. */
  revision: z.int(),
};

export const threadLineSchema = z.object({
  ...about,
  excerpt: z.string(),
  lastPostBy: personBadgeSchema,
  pinned: z.boolean(),
  locked: z.boolean(),
  concluded: z.boolean(),
  /** Posts of others that this reader did not see yet, the opening included; stops at 100. */
  unread: z.int(),
  following: z.boolean(),
  muted: z.boolean(),
  hasDraft: z.boolean(),
});
export type ThreadLine = z.infer<typeof threadLineSchema>;

export const threadPageSchema = z.object({
  items: z.array(threadLineSchema),
  next: z.string().nullable(),
  /** Number of the last change in the threads of this network. */
  revision: z.int(),
});

/**
 * A post as it is now. Of two views of one post the one with the higher `revision` is true. `n` is
 * its place in the thread: rising, not always without holes.
 */
export const postViewSchema = z.object({
  id: idSchema,
  threadId: idSchema,
  n: z.int(),
  revision: z.int(),
  /** Counts the edits; an edit says which one it saw. */
  version: z.int(),
  author: personBadgeSchema,
  at: z.string(),
  /** Null once removed or hidden. Quotes of words that are gone are empty. */
  body: longTextSchema.nullable(),
  files: z.array(fileViewSchema),
  /** The posts quoted in the body, as far as they can be reached. */
  quoted: z.array(z.object({ postId: idSchema, threadId: idSchema, author: personBadgeSchema })),
  reactions: z.array(
    z.object({ emoji: z.enum(reactionEmoji), people: z.array(personBadgeSchema) }),
  ),
  mentions: z.array(idSchema),
  editedAt: z.string().nullable(),
  removed: z.object({ by: z.enum(['author', 'moderator']), at: z.string() }).nullable(),
  /** Why, whoever may know it asks of moderation. */
  hidden: z.object({ at: z.string() }).nullable(),
  /** The title of the thread that this post opened before it was merged. */
  formerTitle: z.string().nullable(),
  can: z.object({ edit: z.boolean(), remove: z.boolean(), react: z.boolean() }),
});
export type PostView = z.infer<typeof postViewSchema>;

export const threadLinkKinds = ['splitTo', 'splitFrom', 'mergedFrom'] as const;

export const threadViewSchema = z.object({
  ...about,
  networkSlug: z.string(),
  opening: postViewSchema,
  pinned: mark.nullable(),
  locked: mark.nullable(),
  outcome: mark
    .extend({ postId: idSchema, author: personBadgeSchema, excerpt: z.string() })
    .nullable(),
  /** What the thread is about, as far as the reader may see it. */
  belongsTo: z
    .object({ kind: z.string(), id: idSchema, title: z.string(), path: z.string() })
    .nullable(),
  links: z.array(
    z.object({
      kind: z.enum(threadLinkKinds),
      threadId: idSchema,
      title: z.string(),
      at: z.string(),
    }),
  ),
  /** Why, whoever may know it asks of moderation. */
  hidden: z.object({ at: z.string() }).nullable(),
  /** Of an announcement, for those who run the network: how many of its readers have read it. */
  readBy: z.object({ read: z.int(), of: z.int() }).nullable(),
  can: z.object({
    reply: z.boolean(),
    edit: z.boolean(),
    remove: z.boolean(),
    conclude: z.boolean(),
    run: z.boolean(),
  }),
});
export type ThreadView = z.infer<typeof threadViewSchema>;

/** Answers in rising `n`; the opening stands apart. */
export const postPageSchema = z.object({
  items: z.array(postViewSchema),
  hasEarlier: z.boolean(),
  hasLater: z.boolean(),
});
export type PostPage = z.infer<typeof postPageSchema>;

export const draftViewSchema = z.object({
  version: z.int(),
  title: z.string(),
  category: idSchema.nullable(),
  themes: z.array(idSchema),
  body: longTextSchema,
  savedAt: z.string(),
});
export type DraftView = z.infer<typeof draftViewSchema>;

/** `replaced` is what another device had kept and this one did not know of. */
export const draftSavedSchema = z.object({
  version: z.int(),
  savedAt: z.string(),
  replaced: draftViewSchema.nullable(),
});
export type DraftSaved = z.infer<typeof draftSavedSchema>;

/** Where the reader stands in a thread. */
export const ownThreadSchema = z.object({
  readN: z.int(),
  unread: z.int(),
  /** Where "new since you were here" begins. */
  firstUnread: z.object({ postId: idSchema, n: z.int() }).nullable(),
  preference: z.enum(followPreferences),
  following: z.boolean(),
  because: z.enum(followReasons).nullable(),
  draft: draftViewSchema.nullable(),
});
export type OwnThread = z.infer<typeof ownThreadSchema>;

/** A thread that was merged answers with the one it became: then `thread.id` is another one. */
export const openThreadSchema = z.object({
  thread: threadViewSchema,
  posts: postPageSchema,
  own: ownThreadSchema,
});
export type OpenThread = z.infer<typeof openThreadSchema>;

export const threadChangesSchema = z.object({
  revision: z.int(),
  thread: threadViewSchema,
  /** Every post that changed, also those that are gone. */
  posts: z.array(postViewSchema),
  /** Posts that went to another thread. */
  departed: z.array(idSchema),
  own: ownThreadSchema,
  /** Too much changed to tell: open the thread again. */
  reload: z.boolean(),
});
export type ThreadChanges = z.infer<typeof threadChangesSchema>;

export const postVersionSchema = z.object({
  version: z.int(),
  /** Of an opening. */
  title: z.string().nullable(),
  body: longTextSchema,
  at: z.string(),
  by: personBadgeSchema,
});
export type PostVersionView = z.infer<typeof postVersionSchema>;

export const postSentSchema = z.object({
  ok: z.literal(true),
  threadId: idSchema,
  postId: idSchema,
  n: z.int(),
  revision: z.int(),
});
export type PostSent = z.infer<typeof postSentSchema>;

export const threadDoneSchema = z.object({ ok: z.literal(true), id: idSchema, revision: z.int() });
export type ThreadDone = z.infer<typeof threadDoneSchema>;

/** Threads with something new in one network, muted ones left out; stops at 100. */
export const threadStandSchema = z.object({
  networkId: idSchema,
  slug: z.string(),
  unread: z.int(),
});
export type ThreadStand = z.infer<typeof threadStandSchema>;
