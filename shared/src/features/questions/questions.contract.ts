import { z } from 'zod';
import { clientIdSchema, idSchema, momentSchema, slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { listOf, pageInput } from '../../page.ts';
import { lineSchema, paragraphSchema } from '../../plain-text.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { WORDING_MAX } from './question.format.ts';
import { TEXT_MAX } from './question.items.ts';
import { criterionIds, criterionScores } from './question.criteria.ts';
import { questionClustersContract } from './question-clusters.contract.ts';
import { questionItemsContract } from './question-items.contract.ts';
import { questionStatuses } from './question.transitions.ts';
import {
  formatFields,
  questionChangesSchema,
  questionPageSchema,
  questionViewSchema,
  questionVisibilities,
  questionWallSchema,
  timelineSchema,
} from './questions.view.ts';

export const WALL_MAX = 200;

const inNetwork = z.strictObject({ slug: slugSchema });
const onQuestion = z.strictObject({ id: idSchema });
const command = onQuestion.extend({ cid: clientIdSchema });
const number = z.coerce.number().int().min(0);

const text = paragraphSchema(TEXT_MAX);
const format = z.partialRecord(z.enum(formatFields), text);
const criteria = z
  .array(z.strictObject({ criterion: z.enum(criterionIds), score: z.enum(criterionScores) }))
  .max(criterionIds.length);
const themes = z.array(lineSchema(40)).max(8);

const read = { limit: 'range', audit: false } as const;
const change = { limit: 'change', audit: false } as const;

export const questionsContract = {
  wall: operation({
    method: 'GET',
    path: '/networks/{slug}/questions',
    summary: 'The wall: learning questions of the network, last movement first',
    action: 'questions.wall',
    ...read,
  })
    .input(
      inNetwork.extend({
        /** Without it the edition of now. */
        editionId: idSchema.optional(),
        clusterId: z.union([idSchema, z.literal('none')]).optional(),
        theme: lineSchema(40).optional(),
        regionId: idSchema.optional(),
        status: z.enum(questionStatuses).optional(),
        mine: z.stringbool().optional(),
        /** Only for who runs the network. */
        stale: z.stringbool().optional(),
        after: z.string().max(80).optional(),
        limit: z.coerce.number().int().min(1).max(WALL_MAX).default(WALL_MAX),
      }),
    )
    .output(questionWallSchema),

  create: operation({
    method: 'POST',
    path: '/networks/{slug}/questions',
    summary: 'Begin a learning question of your own school: a draft',
    action: 'question.create',
    ...change,
    status: 201,
  })
    .input(
      inNetwork.extend({
        cid: clientIdSchema,
        wording: lineSchema(WORDING_MAX),
        format: format.default({}),
        themes: themes.default([]),
        regionId: idSchema.nullable().optional(),
        visibility: z.enum(questionVisibilities).default('network'),
        coWriterIds: z.array(idSchema).max(10).default([]),
        /** A facilitator writes for this school; others always for their own. */
        schoolId: idSchema.optional(),
      }),
    )
    .output(questionPageSchema),

  open: operation({
    method: 'GET',
    path: '/questions/{id}',
    summary: 'All of one question, with the newest part of its life story',
    action: 'question.read',
    ...read,
  })
    .input(onQuestion)
    .output(questionPageSchema),

  changes: operation({
    method: 'GET',
    path: '/questions/{id}/changes',
    summary: 'What changed after a number',
    action: 'question.read',
    ...read,
  })
    .input(onQuestion.extend({ since: number }))
    .output(questionChangesSchema),

  timeline: operation({
    method: 'GET',
    path: '/questions/{id}/timeline',
    summary: 'The life story, newest line first',
    action: 'question.read',
    ...read,
  })
    .input(onQuestion.extend(pageInput))
    .output(timelineSchema),

  write: operation({
    method: 'PATCH',
    path: '/questions/{id}',
    summary: 'Change wording, format or settings; a new wording after submitting is a new version',
    action: 'question.write',
    ...change,
  })
    .input(
      command.extend({
        /** The textRevision you saw. */
        base: number,
        wording: lineSchema(WORDING_MAX).optional(),
        format: format.optional(),
        /** Why the wording changes; kept with the version. */
        why: paragraphSchema(600).optional(),
        themes: themes.optional(),
        regionId: idSchema.nullable().optional(),
        visibility: z.enum(questionVisibilities).optional(),
        ownerId: idSchema.optional(),
        coWriterIds: z.array(idSchema).max(10).optional(),
        selfCheck: criteria.optional(),
      }),
    )
    .output(questionPageSchema),

  move: operation({
    method: 'PUT',
    path: '/questions/{id}/status',
    summary: 'Take a step in its life; `conflict` when it stands elsewhere by now',
    action: 'question.move',
    ...change,
  })
    .input(
      command.extend({
        from: z.enum(questionStatuses),
        to: z.enum(questionStatuses),
        note: paragraphSchema(2_000).default(''),
      }),
    )
    .output(questionViewSchema),

  guide: operation({
    method: 'PATCH',
    path: '/questions/{id}/intake',
    summary: 'Plan or note the talk between the school and the facilitator',
    action: 'question.guide',
    ...change,
  })
    .input(
      command.extend({
        plannedAt: momentSchema.nullable().optional(),
        notes: text.optional(),
        done: z.boolean().optional(),
      }),
    )
    .output(questionViewSchema),

  follow: operation({
    method: 'PUT',
    path: '/questions/{id}/follow',
    summary: 'Follow a question or stop following it',
    action: 'question.follow',
    ...change,
  })
    .input(onQuestion.extend({ follows: z.boolean() }))
    .output(questionViewSchema),

  followers: operation({
    method: 'GET',
    path: '/questions/{id}/followers',
    summary: 'Who follows a question, by name; for the people of its network',
    action: 'question.read',
    ...read,
  })
    .input(onQuestion)
    .output(listOf(personBadgeSchema)),

  copy: operation({
    method: 'POST',
    path: '/questions/{id}/copies',
    summary:
      'Take an answered or parked question to another edition as a new draft, linked both ways',
    action: 'question.copy',
    ...change,
    status: 201,
  })
    .input(command.extend({ editionId: idSchema }))
    .output(questionPageSchema),

  ...questionItemsContract,
  ...questionClustersContract,
};
