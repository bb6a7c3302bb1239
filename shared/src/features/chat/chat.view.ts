import { z } from 'zod';
import { idSchema, streamIdSchema } from '../../ids.ts';
import { richTextSchema } from '../../rich-text.ts';
import { fileViewSchema } from '../files/files.view.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { harvestKinds } from '../questions/question.items.ts';
import { roomKinds } from './chat.policy.ts';
import { reactionEmoji, type ReactionEmoji } from './reactions.ts';

export { reactionEmoji, type ReactionEmoji };

export const quoteViewSchema = z.object({
  id: idSchema,
  r: z.int(),
  author: personBadgeSchema,
  /** The first characters of the quoted text; empty when it was removed since. */
  excerpt: z.string(),
});

/**
 * A message as it is now. `r` is where it was said, `lastR` the number of its last change: of two
 * views of one message the one with the higher `lastR` is true.
 */
export const messageViewSchema = z.object({
  id: idSchema,
  s: streamIdSchema,
  r: z.int(),
  lastR: z.int(),
  cid: z.string(),
  at: z.string(),
  author: personBadgeSchema,
  /** Null once removed. */
  body: richTextSchema.nullable(),
  text: z.string(),
  replyTo: quoteViewSchema.nullable(),
  files: z.array(fileViewSchema),
  reactions: z.array(
    z.object({ emoji: z.enum(reactionEmoji), people: z.array(personBadgeSchema) }),
  ),
  mentions: z.array(idSchema),
  pinned: z.object({ by: personBadgeSchema, at: z.string() }).nullable(),
  editedAt: z.string().nullable(),
  deleted: z.object({ by: z.enum(['author', 'moderator']), at: z.string() }).nullable(),
  /** There when it was not removed but hidden: its author may ask why, a facilitator restore it. */
  hidden: z.literal(true).optional(),
  /** What learning questions keep of it; absent while nothing became of it. */
  harvests: z
    .array(z.object({ as: z.enum(harvestKinds), questionId: idSchema, path: z.string() }))
    .optional(),
});
export type QuoteView = z.infer<typeof quoteViewSchema>;
export type MessageView = z.infer<typeof messageViewSchema>;

export const entryTypes = [
  'message.created',
  'message.edited',
  'message.deleted',
  'message.hidden',
  'message.restored',
  'message.reacted',
  'message.pinned',
  'message.unpinned',
  'message.harvested',
  'room.joined',
  'room.left',
] as const;
export type EntryType = (typeof entryTypes)[number];

/** One numbered entry of a stream. Message entries carry the message as it is now. */
export const entryViewSchema = z.object({
  r: z.int(),
  type: z.enum(entryTypes),
  at: z.string(),
  by: personBadgeSchema.nullable(),
  message: messageViewSchema.nullable(),
});
export type EntryView = z.infer<typeof entryViewSchema>;

/** A covered range of numbers; entries the reader may not see are left out of `items`. */
export const rangeViewSchema = z.object({
  s: streamIdSchema,
  from: z.int(),
  to: z.int(),
  head: z.int(),
  floor: z.int(),
  items: z.array(entryViewSchema),
});
export type RangeView = z.infer<typeof rangeViewSchema>;

export const standSchema = z.object({
  s: streamIdSchema,
  head: z.int(),
  floor: z.int(),
  readR: z.int(),
  /** Counted from the log, stops at 100. */
  unread: z.int(),
  mentions: z.int(),
});
export type StandView = z.infer<typeof standSchema>;

/** What a list of rooms says of the last message; `r` and `lastR` as in a message. */
export const lastSaidSchema = z.object({
  r: z.int(),
  lastR: z.int(),
  at: z.string(),
  author: z.string(),
  excerpt: z.string(),
  /** It was removed or hidden; there are no words any more. */
  gone: z.boolean(),
});
export type LastSaid = z.infer<typeof lastSaidSchema>;

export const roomViewSchema = standSchema.extend({
  kind: z.enum(roomKinds),
  name: z.string(),
  networkSlug: z.string().nullable(),
  regionIds: z.array(idSchema),
  /** The other one of a direct room. */
  person: personBadgeSchema.nullable(),
  archived: z.boolean(),
  muted: z.boolean(),
  last: lastSaidSchema.nullable(),
  can: z.object({ write: z.boolean(), pin: z.boolean(), moderate: z.boolean() }),
});
export type RoomView = z.infer<typeof roomViewSchema>;

export const sentSchema = z.object({
  ok: z.literal(true),
  cid: z.string(),
  id: idSchema,
  r: z.int(),
  at: z.string(),
});
export type SentView = z.infer<typeof sentSchema>;

export const readerViewSchema = z.object({ person: personBadgeSchema, readR: z.int() });
