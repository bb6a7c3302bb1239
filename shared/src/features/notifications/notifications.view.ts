import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { subjectSchema } from '../../subject.schema.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { noticeKinds, noticeWays } from './notice-kinds.ts';

export const noticeViewSchema = z.object({
  /** Its number in the inbox of the reader. */
  n: z.int(),
  kind: z.enum(noticeKinds),
  actor: personBadgeSchema.nullable(),
  /** The exact place within the product. */
  path: z.string(),
  /** A few words about it; empty when the kind says enough. */
  text: z.string(),
  /** Where its subject stood then, as a key of its feature; null for what moves nothing. */
  state: z.string().nullable(),
  at: z.string(),
  read: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeViewSchema>;

/** Everything about one subject on one line. */
export const inboxLineViewSchema = z.object({
  subject: subjectSchema,
  title: z.string(),
  path: z.string(),
  network: z.object({ id: idSchema, slug: z.string(), name: z.string() }).nullable(),
  /** Notices that were not read; counting stops at a hundred. */
  unread: z.int(),
  /** Who caused the newest notices, the last one first, at most three. */
  actors: z.array(personBadgeSchema),
  kinds: z.array(z.enum(noticeKinds)),
  lastAt: z.string(),
  /** Number of its newest notice; lines stand in the order of these, the highest first. */
  n: z.int(),
  /** The newest notices, the last one first, at most five. */
  notices: z.array(noticeViewSchema),
});
export type InboxLineView = z.infer<typeof inboxLineViewSchema>;

export const inboxStandSchema = z.object({
  /** Number of the last change of the inbox. */
  revision: z.int(),
  /** Lines with something unread; counting stops at a hundred. */
  lines: z.int(),
  /** Unread notices; counting stops at a hundred. */
  notices: z.int(),
});
export type InboxStandView = z.infer<typeof inboxStandSchema>;

export const inboxChangesSchema = inboxStandSchema.extend({
  items: z.array(inboxLineViewSchema),
  /** Subjects that changed and are no longer the reader's to see: take their lines away. */
  gone: z.array(subjectSchema),
  /** Up to this number everything is read, also on lines that are not among the items. */
  readAllN: z.int(),
  /** False when more changed than fits: then ask for the list anew. */
  complete: z.boolean(),
});
export type InboxChangesView = z.infer<typeof inboxChangesSchema>;

export const digestRhythms = ['daily', 'weekly', 'never'] as const;

export const digestSchema = z.strictObject({
  every: z.enum(digestRhythms),
  /** 1 is Monday, 7 is Sunday; only for a weekly mail. */
  weekday: z.int().min(1).max(7),
  /** Hour of the day in the Netherlands. */
  hour: z.int().min(0).max(23),
});
export type DigestChoice = z.infer<typeof digestSchema>;

export const quietHoursSchema = z.strictObject({
  on: z.boolean(),
  /** Whole hours in the Netherlands; from 19 until 7 is the night. */
  from: z.int().min(0).max(23),
  until: z.int().min(0).max(23),
  weekends: z.boolean(),
});
export type QuietHours = z.infer<typeof quietHoursSchema>;

const waysSchema = z.partialRecord(z.enum(noticeKinds), z.enum(noticeWays));

export const noticePreferencesSchema = z.object({
  /** What holds everywhere, also outside networks, with what is usual filled in. */
  ways: z.record(z.enum(noticeKinds), z.enum(noticeWays)),
  /** Every network of the person; ways only where they differ from what holds everywhere. */
  networks: z.array(
    z.object({ id: idSchema, slug: z.string(), name: z.string(), ways: waysSchema }),
  ),
  digest: digestSchema,
  quiet: quietHoursSchema,
  mail: z.object({
    address: z.string(),
    /** No notice leaves by mail, whatever stands above. */
    off: z.boolean(),
    /** Since when mail does not arrive at this address. */
    failingSince: z.string().nullable(),
  }),
});
export type NoticePreferencesView = z.infer<typeof noticePreferencesSchema>;

/** What a link in a mail stops: one kind, the calm mail, or every notice by mail. */
export const unsubscriptionViewSchema = z.object({
  what: z.enum(['kind', 'digest', 'everything']),
  kind: z.enum(noticeKinds).nullable(),
  /** With the middle left out, so that a forwarded mail tells nobody the address. */
  address: z.string(),
  done: z.boolean(),
});
export type UnsubscriptionView = z.infer<typeof unsubscriptionViewSchema>;

export const networkMailSchema = z.object({
  /** Whether mails name the thread, question or document; texts are never in a mail. */
  mailShowsTitles: z.boolean(),
});
