import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { roomViewSchema } from '../chat/chat.view.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { criteriaSchema, questionItemSchema } from './question-items.view.ts';
import { formatFields, type FormatField } from './question.format.ts';
import { itemKinds } from './question.items.ts';
import { questionEventKinds } from './question.story.ts';
import { questionStatuses } from './question.transitions.ts';

export { formatFields, type FormatField };

export const questionVisibilities = ['private', 'network'] as const;

const status = z.enum(questionStatuses);

/** One wording the question had: who wrote it, when and why. */
export const questionVersionSchema = z.object({
  nr: z.int(),
  wording: z.string(),
  format: z.record(z.enum(formatFields), z.string()),
  by: personBadgeSchema,
  at: z.string(),
  why: z.string(),
});
export type QuestionVersionView = z.infer<typeof questionVersionSchema>;

/** One line of the life story; what it tells of an item is what the item says now. */
export const questionEventSchema = z.object({
  /** The number of the change; lines come in this order. */
  revision: z.int(),
  kind: z.enum(questionEventKinds),
  at: z.string(),
  by: personBadgeSchema.nullable(),
  from: status.nullable(),
  to: status.nullable(),
  /** Note of a step, name of a cluster, why a wording changed, the planned day of an intake. */
  note: z.string(),
  versionNr: z.int().nullable(),
  itemId: idSchema.nullable(),
  itemKind: z.enum(itemKinds).nullable(),
  /** First words of the item; null when it was removed. */
  excerpt: z.string().nullable(),
});
export type QuestionEventView = z.infer<typeof questionEventSchema>;

const schoolSchema = z.object({ id: idSchema, name: z.string(), place: z.string() });

/** A question on the wall. */
export const questionCardSchema = z.object({
  id: idSchema,
  path: z.string(),
  revision: z.int(),
  wording: z.string(),
  status,
  school: schoolSchema,
  owner: personBadgeSchema,
  regionId: idSchema.nullable(),
  themes: z.array(z.string()),
  clusterId: idSchema.nullable(),
  visibility: z.enum(questionVisibilities),
  /** Whether the network sees it: not private and submitted at least once. */
  open: z.boolean(),
  lastMovementAt: z.string(),
  /** Nothing moved for long; null for who does not run the network. */
  stale: z.boolean().nullable(),
  helpers: z.array(personBadgeSchema),
  outcomeCount: z.int(),
  /** Of the own school. */
  mine: z.boolean(),
  follows: z.boolean(),
  /** Unread messages in its room, stops at 100. */
  unread: z.int(),
});
export type QuestionCard = z.infer<typeof questionCardSchema>;

export const questionClusterSchema = z.object({
  id: idSchema,
  name: z.string(),
  count: z.int(),
});
export type QuestionCluster = z.infer<typeof questionClusterSchema>;

export const questionWallSchema = z.object({
  /** Number of the wall's last change; the subject to watch is questionWall with `networkId`. */
  revision: z.int(),
  networkId: idSchema,
  items: z.array(questionCardSchema),
  next: z.string().nullable(),
  /** In the order the facilitator gave them. */
  clusters: z.array(questionClusterSchema),
  /** Themes in use, for the filter. */
  themes: z.array(z.string()),
  /** After so many days without movement a question counts as stale. */
  staleDays: z.int(),
  can: z.object({ create: z.boolean(), arrange: z.boolean() }),
});
export type QuestionWall = z.infer<typeof questionWallSchema>;

const linkSchema = z.object({ id: idSchema, path: z.string(), editionLabel: z.string() });

export const questionViewSchema = questionCardSchema.omit({ unread: true, stale: true }).extend({
  networkId: idSchema,
  networkSlug: z.string(),
  editionId: idSchema.nullable(),
  clusterName: z.string().nullable(),
  format: z.record(z.enum(formatFields), z.string()),
  /** Send it back as `base` when writing: the last change of wording, format and settings. */
  textRevision: z.int(),
  versionNr: z.int(),
  writers: z.array(personBadgeSchema),
  /** The writer's own check; shown to the own school and those who run the network. */
  selfCheck: criteriaSchema.nullable(),
  intake: z
    .object({ plannedAt: z.string().nullable(), notes: z.string(), doneAt: z.string().nullable() })
    .nullable(),
  parkedFrom: status.nullable(),
  hidden: z.object({ reason: z.string(), at: z.string() }).nullable(),
  /** Those who follow it and still see it. */
  followerCount: z.int(),
  copiedFrom: linkSchema.nullable(),
  copiedTo: linkSchema.nullable(),
  room: roomViewSchema.nullable(),
  createdAt: z.string(),
  /** Steps the reader can take now; `note` says whether words must come with it. */
  steps: z.array(z.object({ to: status, note: z.boolean() })),
  can: z.object({
    write: z.boolean(),
    guide: z.boolean(),
    copy: z.boolean(),
    /** Kinds of things the reader may add. */
    add: z.array(z.enum(itemKinds)),
  }),
});
export type QuestionView = z.infer<typeof questionViewSchema>;

export const timelineSchema = z.object({
  items: z.array(questionEventSchema),
  next: z.string().nullable(),
});

/** All of one page; the timeline starts with the newest line. */
export const questionPageSchema = z.object({
  revision: z.int(),
  question: questionViewSchema,
  versions: z.array(questionVersionSchema),
  items: z.array(questionItemSchema),
  timeline: timelineSchema,
});
export type QuestionPage = z.infer<typeof questionPageSchema>;

/** What changed after a number. Replace by id; drop what is in `removedItemIds`. */
export const questionChangesSchema = z.object({
  revision: z.int(),
  question: questionViewSchema,
  versions: z.array(questionVersionSchema),
  items: z.array(questionItemSchema),
  removedItemIds: z.array(idSchema),
  events: z.array(questionEventSchema),
  /** More changed than fits: open the page anew. */
  tooMany: z.boolean(),
});
export type QuestionChanges = z.infer<typeof questionChangesSchema>;
