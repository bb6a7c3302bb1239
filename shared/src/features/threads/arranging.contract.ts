import { z } from 'zod';
import { clientIdSchema, idSchema, slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { lineSchema } from '../../plain-text.ts';
import { threadDoneSchema } from './threads.view.ts';

const onThread = z.strictObject({ id: idSchema });
const run = { limit: 'change', audit: true } as const;

/** What those who run a network do to keep its threads in order. */
export const arrangingContract = {
  pin: operation({
    method: 'PUT',
    path: '/threads/{id}/pin',
    summary: 'Keep a thread at the top of the list',
    action: 'thread.pin',
    ...run,
  })
    .input(onThread)
    .output(threadDoneSchema),

  unpin: operation({
    method: 'DELETE',
    path: '/threads/{id}/pin',
    summary: 'Let a thread go down the list again',
    action: 'thread.pin',
    ...run,
  })
    .input(onThread)
    .output(threadDoneSchema),

  lock: operation({
    method: 'PUT',
    path: '/threads/{id}/lock',
    summary: 'Close a thread for answers',
    action: 'thread.lock',
    ...run,
  })
    .input(onThread)
    .output(threadDoneSchema),

  unlock: operation({
    method: 'DELETE',
    path: '/threads/{id}/lock',
    summary: 'Open a thread for answers again',
    action: 'thread.lock',
    ...run,
  })
    .input(onThread)
    .output(threadDoneSchema),

  move: operation({
    method: 'PUT',
    path: '/threads/{id}/place',
    summary: 'Move a thread to another category, or to another network that you run',
    action: 'thread.move',
    ...run,
  })
    .input(
      onThread.extend({
        category: idSchema.nullable(),
        /** The network it goes to; the same one when left out. */
        slug: slugSchema.optional(),
      }),
    )
    .output(threadDoneSchema),

  split: operation({
    method: 'POST',
    path: '/threads/{id}/split',
    summary: 'Take answers out into a thread of their own; the first one opens it',
    action: 'thread.split',
    ...run,
    status: 201,
  })
    .input(
      onThread.extend({
        cid: clientIdSchema,
        postIds: z.array(idSchema).min(1).max(100),
        /** Everything after the first of these goes along, whether somebody loaded it or not. */
        andAfter: z.boolean().default(false),
        title: lineSchema(160),
        category: idSchema.nullable().default(null),
      }),
    )
    .output(threadDoneSchema),

  merge: operation({
    method: 'POST',
    path: '/threads/{id}/merge',
    summary: 'Put everything of a thread at the end of another one; its address leads on',
    action: 'thread.merge',
    ...run,
  })
    .input(onThread.extend({ into: idSchema }))
    .output(threadDoneSchema),
};
