import { z } from 'zod';
import { idSchema, momentSchema } from '../../ids.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { reportReasons } from './report-reasons.ts';

/** What somebody wrote or showed, and so may be reported and hidden. */
export const reportableKinds = [
  'message',
  'thread',
  'post',
  'question',
  'practice',
  'material',
  'person',
] as const;
export type ReportableKind = (typeof reportableKinds)[number];

export { reportReasons, type ReportReason } from './report-reasons.ts';

/** A case begins open; the last two are its end. A later report on the same thing is a new case. */
export const caseStates = ['open', 'underReview', 'actionTaken', 'noAction'] as const;
export type CaseState = (typeof caseStates)[number];

/** Who did something and when. */
export const deedSchema = z.object({ by: personBadgeSchema, at: momentSchema });

export const reportViewSchema = z.object({
  reporter: personBadgeSchema,
  reason: z.enum(reportReasons),
  text: z.string(),
  at: momentSchema,
});

/** Everything that was reported about one thing, for who handles it. */
export const caseViewSchema = z.object({
  id: idSchema,
  subject: z.object({ kind: z.enum(reportableKinds), id: idSchema }),
  /** Null when the reader has no way to the place, as with a direct message. */
  path: z.string().nullable(),
  /** The room of a message, the thread of a reply; null for what stands by itself. */
  within: z.object({ title: z.string(), path: z.string() }).nullable(),
  /** The thing as it is now; of a direct message or a profile as it was when it was reported. */
  excerpt: z.string(),
  author: personBadgeSchema.nullable(),
  state: z.enum(caseStates),
  openedAt: momentSchema,
  /** How many people reported it; the first ones are in `reports`. */
  count: z.int(),
  reports: z.array(reportViewSchema),
  review: deedSchema.nullable(),
  handled: deedSchema.extend({ note: z.string() }).nullable(),
  isHidden: z.boolean(),
});
export type CaseView = z.infer<typeof caseViewSchema>;

/** What the author and those who run the network see of something hidden. */
export const hiddenViewSchema = z.object({
  kind: z.enum(reportableKinds),
  id: idSchema,
  reason: z.string(),
  by: personBadgeSchema,
  at: momentSchema,
  /** What others do not see now; empty where the page itself still shows it to this reader. */
  text: z.string(),
  can: z.object({ restore: z.boolean() }),
});
export type HiddenView = z.infer<typeof hiddenViewSchema>;

export const moderationDeeds = [
  'content.report',
  'report.review',
  'report.handle',
  'content.hide',
  'content.restore',
] as const;

/** One line of what was done to keep a network safe. */
export const moderationEntrySchema = z.object({
  id: idSchema,
  deed: z.enum(moderationDeeds),
  /** Null for who reports: the list names nobody who asked for help. */
  by: personBadgeSchema.nullable(),
  at: momentSchema,
  subject: z.object({ kind: z.enum(reportableKinds), id: idSchema }).nullable(),
});
export type ModerationEntry = z.infer<typeof moderationEntrySchema>;

export const houseRulesViewSchema = z.object({
  /** 0 while the network has none. */
  version: z.int(),
  text: z.string(),
  /** Which version the reader accepted last, and when. */
  accepted: z.object({ version: z.int(), at: momentSchema }).nullable(),
  /** Whether this version still waits for the reader. */
  isDue: z.boolean(),
});
export type HouseRulesView = z.infer<typeof houseRulesViewSchema>;
