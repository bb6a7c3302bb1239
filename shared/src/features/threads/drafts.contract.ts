import { z } from 'zod';
import { idSchema, slugSchema } from '../../ids.ts';
import { longTextSchema } from '../../long-text.ts';
import { operation } from '../../operation.ts';
import { doneSchema } from '../../page.ts';
import { paragraphSchema } from '../../plain-text.ts';
import { draftSavedSchema, draftViewSchema } from './threads.view.ts';

const inNetwork = z.strictObject({ slug: slugSchema });
const onThread = z.strictObject({ id: idSchema });

const draft = {
  /** The version that was seen last; 0 for none. Who comes last wins and is told what was there. */
  version: z.coerce.number().int().min(0),
  body: longTextSchema,
};

const read = { limit: 'default', audit: false } as const;
const change = { limit: 'change', audit: false } as const;

/** Texts that are not ready: one per thread, and one new thread per network. */
export const draftsContract = {
  newDraft: operation({
    method: 'GET',
    path: '/networks/{slug}/thread-draft',
    summary: 'The thread that you were writing in this network',
    action: 'threads.list',
    ...read,
  })
    .input(inNetwork)
    .output(z.object({ draft: draftViewSchema.nullable() })),

  saveNewDraft: operation({
    method: 'PUT',
    path: '/networks/{slug}/thread-draft',
    summary: 'Keep a thread that is not ready',
    action: 'threads.list',
    ...change,
  })
    .input(
      inNetwork.extend({
        ...draft,
        title: paragraphSchema(160),
        category: idSchema.nullable().default(null),
        themes: z.array(idSchema).max(8).default([]),
      }),
    )
    .output(draftSavedSchema),

  dropNewDraft: operation({
    method: 'DELETE',
    path: '/networks/{slug}/thread-draft',
    summary: 'Throw the thread that was not ready away',
    action: 'threads.list',
    ...change,
  })
    .input(inNetwork)
    .output(doneSchema),

  saveDraft: operation({
    method: 'PUT',
    path: '/threads/{id}/draft',
    summary: 'Keep an answer that is not ready',
    action: 'thread.read',
    ...change,
  })
    .input(onThread.extend(draft))
    .output(draftSavedSchema),

  dropDraft: operation({
    method: 'DELETE',
    path: '/threads/{id}/draft',
    summary: 'Throw the answer that was not ready away',
    action: 'thread.read',
    ...change,
  })
    .input(onThread)
    .output(doneSchema),
};
