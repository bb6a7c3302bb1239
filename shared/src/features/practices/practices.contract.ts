import { z } from 'zod';
import { clientIdSchema, idSchema, slugSchema } from '../../ids.ts';
import { longTextSchema } from '../../long-text.ts';
import { operation } from '../../operation.ts';
import { doneSchema, pageInput, pageOf } from '../../page.ts';
import { lineSchema, paragraphSchema } from '../../plain-text.ts';
import { thingSchema } from '../../subject.schema.ts';
import { schoolTypes } from '../schools/schools.view.ts';
import { DEFAULT_PRACTICE_LICENCE, licenceIds } from './licences.ts';
import { practiceStates, practiceStepIds, publicChecks } from './practice-steps.ts';
import {
  ownFragmentSchema,
  practiceCardSchema,
  practicePageSchema,
  practiceSections,
  practiceVersionSchema,
  reviewAdvices,
} from './practices.view.ts';

export const FRAGMENT_MAX_CHARACTERS = 1_000;

const byId = z.strictObject({ id: idSchema });

/** What the form holds; every part may come later except the title. */
export const practiceInput = z.strictObject({
  title: lineSchema(140),
  summary: paragraphSchema(600),
  context: longTextSchema,
  approach: longTextSchema,
  result: longTextSchema,
  tips: longTextSchema,
  materialIds: z.array(idSchema).max(20),
  themes: z.array(lineSchema(60)).max(6),
  schoolTypes: z.array(z.enum(schoolTypes)).max(schoolTypes.length),
  licence: z.enum(licenceIds),
});

const read = { limit: 'default', audit: false } as const;
const change = { limit: 'change', audit: false } as const;
const audited = { limit: 'change', audit: true } as const;

export const practicesContract = {
  list: operation({
    method: 'GET',
    path: '/networks/{slug}/practices',
    summary: 'Good practices of a network that you may read, last changed first',
    action: 'practices.list',
    ...read,
  })
    .input(
      z.strictObject({
        slug: slugSchema,
        ...pageInput,
        state: z.enum(practiceStates).optional(),
        theme: z.string().max(60).optional(),
        schoolType: z.enum(schoolTypes).optional(),
        mine: z.stringbool().optional(),
        /** Those that grew from this thing, such as a learning question. */
        source: idSchema.optional(),
      }),
    )
    .output(pageOf(practiceCardSchema)),

  open: operation({
    method: 'GET',
    path: '/practices/{id}',
    summary: 'One good practice with its story; again after news of a change',
    action: 'practice.see',
    ...read,
  })
    .input(byId)
    .output(practicePageSchema),

  create: operation({
    method: 'POST',
    path: '/networks/{slug}/practices',
    summary: 'Begin a good practice; the same cid again gives the same answer',
    action: 'practice.create',
    ...change,
    status: 201,
  })
    .input(
      practiceInput.partial().extend({
        slug: slugSchema,
        cid: clientIdSchema,
        title: practiceInput.shape.title,
        licence: z.enum(licenceIds).default(DEFAULT_PRACTICE_LICENCE),
        source: thingSchema.optional(),
      }),
    )
    .output(practicePageSchema),

  edit: operation({
    method: 'PATCH',
    path: '/practices/{id}',
    summary: 'Change the text; `revision` is the last change that you saw',
    action: 'practice.edit',
    ...change,
  })
    .input(
      practiceInput
        .partial()
        .extend({ id: idSchema, revision: z.int().min(1), note: paragraphSchema(200).default('') }),
    )
    .output(practicePageSchema),

  discard: operation({
    method: 'DELETE',
    path: '/practices/{id}',
    summary: 'Throw away a draft that was never submitted',
    action: 'practice.discard',
    ...audited,
  })
    .input(byId)
    .output(doneSchema),

  move: operation({
    method: 'POST',
    path: '/practices/{id}/steps',
    summary: 'Take a step of its life: submit, review, approve, show, publish, withdraw',
    action: 'practice.move',
    ...audited,
  })
    .input(
      z.strictObject({
        id: idSchema,
        step: z.enum(practiceStepIds),
        note: paragraphSchema(600).default(''),
        /** Ticked by the author who asks for public (BR-22). */
        checks: z.array(z.enum(publicChecks)).max(publicChecks.length).optional(),
        /** Yes to leaving out the fragments that nobody agreed to. */
        leaveOut: z.boolean().default(false),
      }),
    )
    .output(practicePageSchema),

  version: operation({
    method: 'GET',
    path: '/practices/{id}/versions/{number}',
    summary: 'An earlier wording',
    action: 'practice.see',
    ...read,
  })
    .input(z.strictObject({ id: idSchema, number: z.coerce.number().int().min(1).max(100_000) }))
    .output(practiceVersionSchema),

  setAuthors: operation({
    method: 'PUT',
    path: '/practices/{id}/authors',
    summary: 'Who wrote it together: members of the network',
    action: 'practice.edit',
    ...change,
  })
    .input(z.strictObject({ id: idSchema, personIds: z.array(idSchema).min(1).max(12) }))
    .output(practicePageSchema),

  showName: operation({
    method: 'PUT',
    path: '/practices/{id}/own-name',
    summary: 'Whether your own name stands on the public page',
    action: 'practice.showName',
    ...audited,
  })
    .input(z.strictObject({ id: idSchema, show: z.boolean() }))
    .output(practicePageSchema),

  showSchool: operation({
    method: 'PUT',
    path: '/practices/{id}/schools/{schoolId}',
    summary: 'Whether the name of your school stands on the public page',
    action: 'practice.showSchool',
    ...audited,
  })
    .input(z.strictObject({ id: idSchema, schoolId: idSchema, show: z.boolean() }))
    .output(practicePageSchema),

  review: operation({
    method: 'PUT',
    path: '/practices/{id}/review',
    summary: 'Read along as a peer: your text and advice in this round',
    action: 'practice.review',
    ...change,
  })
    .input(
      z.strictObject({
        id: idSchema,
        advice: z.enum(reviewAdvices),
        text: paragraphSchema(2_000).refine((text) => text !== ''),
      }),
    )
    .output(practicePageSchema),

  quote: operation({
    method: 'POST',
    path: '/practices/{id}/fragments',
    summary: 'Quote words of a contributor from something you see; asks for their consent',
    action: 'practice.quote',
    ...change,
    status: 201,
  })
    .input(
      z.strictObject({
        id: idSchema,
        cid: clientIdSchema,
        source: thingSchema,
        text: paragraphSchema(FRAGMENT_MAX_CHARACTERS).refine((text) => text !== ''),
        place: z.enum(practiceSections),
      }),
    )
    .output(practicePageSchema),

  unquote: operation({
    method: 'DELETE',
    path: '/practices/{id}/fragments/{fragmentId}',
    summary: 'Take a quoted fragment out again',
    action: 'practice.quote',
    ...change,
  })
    .input(z.strictObject({ id: idSchema, fragmentId: idSchema }))
    .output(practicePageSchema),

  consent: operation({
    method: 'PUT',
    path: '/fragments/{id}/consent',
    summary: 'Say yes or no to the use of your words; at any time, also after leaving the network',
    action: 'fragment.consent',
    ...audited,
  })
    .input(
      z.strictObject({
        id: idSchema,
        answer: z.enum(['given', 'refused', 'withdrawn']),
        /** Whether the own name stands beside the words on the public page. */
        showName: z.boolean().default(false),
      }),
    )
    .output(ownFragmentSchema),

  ownFragments: operation({
    method: 'GET',
    path: '/me/fragments',
    summary: 'Your words in good practices, newest first',
    action: 'fragments.own',
    ...read,
  })
    .input(z.strictObject({ ...pageInput }))
    .output(pageOf(ownFragmentSchema)),
};
