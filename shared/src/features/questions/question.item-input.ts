import { z } from 'zod';
import { daySchema, idSchema } from '../../ids.ts';
import { paragraphSchema } from '../../plain-text.ts';
import { safeHref } from '../../safe-href.ts';
import { thingSchema } from '../../subject.schema.ts';
import { criterionIds, criterionScores } from './question.criteria.ts';
import { experimentStatuses, outcomeTypes } from './question.items.ts';

const text = paragraphSchema(4_000);
const said = text.pipe(z.string().min(1));
const criterion = z.strictObject({
  criterion: z.enum(criterionIds),
  score: z.enum(criterionScores),
});

/** What a person writes when adding or changing something on a question; always the whole of it. */
export const itemInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('helper'),
    /** Yourself, or somebody you ask. */
    personId: idSchema,
    text: text.default(''),
  }),
  z.strictObject({
    kind: z.literal('feedback'),
    text,
    /** Only from who runs the network. */
    criteria: z.array(criterion).max(criterionIds.length).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('action'),
    text: said,
    ownerId: idSchema,
    due: daySchema.nullable().default(null),
    done: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('experiment'),
    /** What we try. */
    text: said,
    until: daySchema.nullable().default(null),
    status: z.enum(experimentStatuses).default('planned'),
    whatHappened: text.default(''),
    learned: text.default(''),
  }),
  z.strictObject({
    kind: z.literal('evidence'),
    text: text.default(''),
    thing: thingSchema.nullable().default(null),
    fileId: idSchema.nullable().default(null),
    href: z
      .string()
      .max(2_000)
      .refine((href) => safeHref(href) !== undefined)
      .nullable()
      .default(null),
  }),
  z.strictObject({ kind: z.literal('outcome'), type: z.enum(outcomeTypes), text: said }),
  z.strictObject({
    kind: z.literal('subQuestion'),
    text: said,
    answered: z.boolean().default(false),
  }),
]);
export type ItemInput = z.infer<typeof itemInput>;
