import { z } from 'zod';
import { idSchema, streamIdSchema } from '../../ids.ts';
import { thingSchema } from '../../subject.schema.ts';
import { fileViewSchema } from '../files/files.view.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { criterionIds, criterionScores } from './question.criteria.ts';
import { experimentStatuses, outcomeTypes } from './question.items.ts';

export const criteriaSchema = z.array(
  z.object({ criterion: z.enum(criterionIds), score: z.enum(criterionScores) }),
);

/** Where something harvested was said; `path` is null for who cannot read it there (any more). */
const sourceSchema = z.object({
  s: streamIdSchema,
  messageId: idSchema,
  author: personBadgeSchema,
  path: z.string().nullable(),
});

const itemBase = {
  id: idSchema,
  /** Number of its last change; send it back as `base`. */
  revision: z.int(),
  by: personBadgeSchema,
  at: z.string(),
  changedAt: z.string().nullable(),
  source: sourceSchema.nullable(),
  can: z.object({ change: z.boolean(), remove: z.boolean() }),
};

/** Everything that hangs on a question; one shape per kind. */
export const questionItemSchema = z.discriminatedUnion('kind', [
  z.object({
    ...itemBase,
    kind: z.literal('helper'),
    person: personBadgeSchema,
    /** What with; may be empty. */
    text: z.string(),
    /** False while somebody was asked and has not said yes. */
    agreed: z.boolean(),
  }),
  z.object({
    ...itemBase,
    kind: z.literal('feedback'),
    text: z.string(),
    /** Only of those who run the network. */
    criteria: criteriaSchema.nullable(),
    /** The wording it was given on. */
    versionNr: z.int(),
  }),
  z.object({
    ...itemBase,
    kind: z.literal('action'),
    text: z.string(),
    owner: personBadgeSchema,
    due: z.string().nullable(),
    done: z.object({ by: personBadgeSchema, at: z.string() }).nullable(),
  }),
  z.object({
    ...itemBase,
    kind: z.literal('experiment'),
    text: z.string(),
    until: z.string().nullable(),
    status: z.enum(experimentStatuses),
    whatHappened: z.string(),
    learned: z.string(),
  }),
  z.object({
    ...itemBase,
    kind: z.literal('evidence'),
    text: z.string(),
    /** What it points at, as far as the reader sees it; `title` is empty when not (any more). */
    thing: z
      .object({ ref: thingSchema, title: z.string(), path: z.string().nullable() })
      .nullable(),
    file: fileViewSchema.nullable(),
    href: z.string().nullable(),
  }),
  z.object({
    ...itemBase,
    kind: z.literal('outcome'),
    type: z.enum(outcomeTypes),
    text: z.string(),
  }),
  z.object({
    ...itemBase,
    kind: z.literal('subQuestion'),
    text: z.string(),
    answered: z.boolean(),
  }),
]);
export type QuestionItemView = z.infer<typeof questionItemSchema>;
