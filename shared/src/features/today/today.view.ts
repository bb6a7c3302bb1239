import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { networkKinds } from '../networks/networks.view.ts';

/** One thing to do or to know, with the way there. */
export const todayLineSchema = z.object({
  title: z.string(),
  path: z.string(),
  networkId: idSchema.nullable(),
  /** Where it stands, as a key of its feature, e.g. the status of a question; empty without. */
  state: z.string(),
  /** The next step or another short addition, as somebody wrote it; empty without. */
  note: z.string(),
  /** A calendar day or a moment, when there is one. */
  due: z.string().nullable(),
});
export type TodayLine = z.infer<typeof todayLineSchema>;

/** Parts of the page about the person; other features fill them. */
export const todayParts = ['meetings', 'questions', 'actions'] as const;
export type TodayPart = (typeof todayParts)[number];

/** What can be new in a network: threads with something unread, and what came since the last visit. */
export const todayNews = ['threads', 'questions', 'practices'] as const;
export type TodayNews = (typeof todayNews)[number];

export const todayNetworkSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  kind: z.enum(networkKinds),
  /** The start of counting: the last time the reader was there. Null: never before. */
  since: z.string().nullable(),
  rooms: z.object({
    /** Rooms with something unread, and the messages in them; counting stops at a hundred a room. */
    unread: z.int(),
    messages: z.int(),
    mentions: z.int(),
    /** Path of the room with the most unread; null when all is read. */
    path: z.string().nullable(),
  }),
  /** Since `since`, by others, as far as the reader may see them. */
  news: z.record(z.enum(todayNews), z.int()),
});
export type TodayNetwork = z.infer<typeof todayNetworkSchema>;

export const todayViewSchema = z.object({
  /** The calendar day in the Netherlands. */
  day: z.string(),
  meetings: z.array(todayLineSchema),
  questions: z.array(todayLineSchema),
  actions: z.array(todayLineSchema),
  networks: z.array(todayNetworkSchema),
  /** Unread messages between two people. */
  direct: z.object({ unread: z.int(), messages: z.int() }),
  /** Unread notices in which the reader is named or answered. */
  mentions: z.array(todayLineSchema),
});
export type TodayView = z.infer<typeof todayViewSchema>;
