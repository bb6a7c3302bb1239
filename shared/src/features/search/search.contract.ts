import { z } from 'zod';
import { daySchema, idSchema, slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { doneSchema, listOf, pageOf } from '../../page.ts';
import { thingKinds } from '../../subject.ts';
import { foundSchema, suggestionGroupSchema } from './search.view.ts';

export const QUERY_MAX_CHARACTERS = 200;

export const searchContract = {
  find: operation({
    method: 'GET',
    path: '/search',
    summary: 'Everything you may see that holds these words; titles first, then the newest',
    action: 'search.find',
    limit: 'search',
    audit: false,
  })
    .input(
      z.strictObject({
        /** The last word may be unfinished. Empty asks for everything that passes the filters. */
        q: z.string().max(QUERY_MAX_CHARACTERS).default(''),
        kind: z.enum(thingKinds).optional(),
        network: slugSchema.optional(),
        author: idSchema.optional(),
        /** Days in the Netherlands, both included. */
        from: daySchema.optional(),
        to: daySchema.optional(),
        after: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
    )
    .output(pageOf(foundSchema)),

  suggest: operation({
    method: 'GET',
    path: '/search/suggestions',
    summary: 'A few things per kind while you type',
    action: 'search.find',
    limit: 'range',
    audit: false,
  })
    .input(
      z.strictObject({
        q: z.string().max(QUERY_MAX_CHARACTERS),
        network: slugSchema.optional(),
      }),
    )
    .output(listOf(suggestionGroupSchema)),

  rebuild: operation({
    method: 'POST',
    path: '/search/rebuild',
    summary: 'Make the index anew from what is stored; goes on after the answer',
    action: 'search.rebuild',
    limit: 'change',
    audit: true,
  }).output(doneSchema),
};
