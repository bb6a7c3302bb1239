import { z } from 'zod';
import { momentSchema } from '../../ids.ts';
import { thingKinds } from '../../subject.ts';
import { personBadgeSchema } from '../people/people.view.ts';

export { foundKinds } from './found-kinds.ts';

/** Part of a text, from one character up to another one, that a query asked for. */
export const markSchema = z.object({ from: z.int(), to: z.int() });
export type Mark = z.infer<typeof markSchema>;

/** A piece of plain text in which the words of the query are marked. */
export const markedTextSchema = z.object({ text: z.string(), marks: z.array(markSchema) });
export type MarkedText = z.infer<typeof markedTextSchema>;

/** One thing that was found; `path` leads to the exact place. */
export const foundSchema = z.object({
  kind: z.enum(thingKinds),
  id: z.string(),
  path: z.string(),
  title: markedTextSchema,
  /** What was said around the words; empty where the title says it all. */
  excerpt: markedTextSchema,
  network: z.object({ slug: z.string(), name: z.string() }).nullable(),
  author: personBadgeSchema.nullable(),
  /** When it was said or last moved. */
  at: momentSchema,
});
export type Found = z.infer<typeof foundSchema>;

export const suggestionSchema = z.object({
  kind: z.enum(thingKinds),
  id: z.string(),
  path: z.string(),
  title: markedTextSchema,
  /** The name of its network, where it has one. */
  place: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What is found while typing, by kind; empty kinds are left out. */
export const suggestionGroupSchema = z.object({
  kind: z.enum(thingKinds),
  items: z.array(suggestionSchema),
});
export type SuggestionGroup = z.infer<typeof suggestionGroupSchema>;
