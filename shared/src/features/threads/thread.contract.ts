import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { longBodySchema } from '../../long-text.ts';
import { operation } from '../../operation.ts';
import { doneSchema } from '../../page.ts';
import { lineSchema } from '../../plain-text.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import {
  followPreferences,
  openThreadSchema,
  postPageSchema,
  threadChangesSchema,
  threadDoneSchema,
} from './threads.view.ts';

const onThread = z.strictObject({ id: idSchema });
const position = z.coerce.number().int().min(0);
const flag = z.union([z.boolean(), z.stringbool()]).optional();

const read = { limit: 'default', audit: false } as const;
const change = { limit: 'change', audit: false } as const;

/** Reading one thread and what its author does with it. */
export const threadContract = {
  open: operation({
    method: 'GET',
    path: '/threads/{id}',
    summary: 'A thread with answers: from the start, around a post, or where you were',
    action: 'thread.read',
    ...read,
  })
    .input(onThread.extend({ post: idSchema.optional(), unread: flag }))
    .output(openThreadSchema),

  posts: operation({
    method: 'GET',
    path: '/threads/{id}/posts',
    summary: 'Answers after a number, before a number, or around a post',
    action: 'thread.read',
    ...read,
  })
    .input(
      onThread.extend({
        after: position.optional(),
        before: position.optional(),
        around: idSchema.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
    )
    .output(postPageSchema),

  changes: operation({
    method: 'GET',
    path: '/threads/{id}/changes',
    summary: 'What changed in a thread after a number',
    action: 'thread.read',
    ...read,
  })
    .input(onThread.extend({ since: position }))
    .output(threadChangesSchema),

  edit: operation({
    method: 'PATCH',
    path: '/threads/{id}',
    summary:
      'Change title, themes, text or the question it is about; `version` is the version of the opening that you saw',
    action: 'thread.edit',
    ...change,
  })
    .input(
      onThread.extend({
        version: position,
        title: lineSchema(160).optional(),
        themes: z.array(idSchema).max(8).optional(),
        body: longBodySchema.optional(),
        /** The question it is about; null for none. */
        question: idSchema.nullable().optional(),
      }),
    )
    .output(threadDoneSchema),

  remove: operation({
    method: 'DELETE',
    path: '/threads/{id}',
    summary: 'Remove a thread with everything in it',
    action: 'thread.remove',
    ...change,
    audit: true,
  })
    .input(onThread)
    .output(doneSchema),

  markOutcome: operation({
    method: 'PUT',
    path: '/threads/{id}/outcome',
    summary: 'This answer is what the thread came to; `was` is the outcome that you saw',
    action: 'thread.conclude',
    ...change,
  })
    .input(onThread.extend({ postId: idSchema, was: idSchema.nullable().default(null) }))
    .output(threadDoneSchema),

  unmarkOutcome: operation({
    method: 'DELETE',
    path: '/threads/{id}/outcome',
    summary: 'The thread is open again',
    action: 'thread.conclude',
    ...change,
  })
    .input(onThread)
    .output(threadDoneSchema),

  follow: operation({
    method: 'PUT',
    path: '/threads/{id}/following',
    summary: 'Follow a thread, mute it, or follow it when you take part',
    action: 'thread.read',
    ...change,
  })
    .input(onThread.extend({ preference: z.enum(followPreferences) }))
    .output(doneSchema),

  markRead: operation({
    method: 'PUT',
    path: '/threads/{id}/read',
    summary: 'You have read up to this post; never goes back',
    action: 'thread.read',
    limit: 'range',
    audit: false,
  })
    .input(onThread.extend({ n: position }))
    .output(z.object({ ok: z.literal(true), readN: z.int(), unread: z.int() })),

  readers: operation({
    method: 'GET',
    path: '/threads/{id}/readers',
    summary: 'Who has read an announcement and who has not',
    action: 'thread.readers',
    ...read,
  })
    .input(onThread)
    .output(z.object({ read: z.array(personBadgeSchema), unread: z.array(personBadgeSchema) })),
};
