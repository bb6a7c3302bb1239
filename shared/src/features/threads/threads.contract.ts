import { z } from 'zod';
import { clientIdSchema, idSchema, slugSchema } from '../../ids.ts';
import { longBodySchema } from '../../long-text.ts';
import { operation } from '../../operation.ts';
import { doneSchema, listOf, pageInput } from '../../page.ts';
import { lineSchema } from '../../plain-text.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { arrangingContract } from './arranging.contract.ts';
import { draftsContract } from './drafts.contract.ts';
import { postsContract } from './posts.contract.ts';
import { threadContract } from './thread.contract.ts';
import { threadAudiences, threadStarters } from './threads.policy.ts';
import {
  postSentSchema,
  threadPageSchema,
  threadSettingsSchema,
  threadStandSchema,
} from './threads.view.ts';

const inNetwork = z.strictObject({ slug: slugSchema });
const flag = z.union([z.boolean(), z.stringbool()]).optional();

const newThread = inNetwork.extend({
  cid: clientIdSchema,
  title: lineSchema(160),
  body: longBodySchema,
  category: idSchema.nullable().default(null),
  themes: z.array(idSchema).max(8).default([]),
  audience: z.enum(threadAudiences).default('network'),
  /** Of the audience `region`. */
  regionIds: z.array(idSchema).max(20).default([]),
});

const read = { limit: 'default', audit: false } as const;
const change = { limit: 'change', audit: false } as const;
const send = { limit: 'send', audit: false, status: 201 } as const;

/** Threads and posts: the list of a network, one thread, its posts, drafts and order. */
export const threadsContract = {
  list: operation({
    method: 'GET',
    path: '/networks/{slug}/threads',
    summary: 'Threads of a network, pinned ones first, then by last activity',
    action: 'threads.list',
    ...read,
  })
    .input(
      inNetwork.extend({
        ...pageInput,
        category: idSchema.optional(),
        theme: idSchema.optional(),
        following: flag,
        unread: flag,
        /** Threads that belong to this question. */
        question: idSchema.optional(),
      }),
    )
    .output(threadPageSchema),

  settings: operation({
    method: 'GET',
    path: '/networks/{slug}/thread-settings',
    summary: 'Categories and themes of a network, and what you may start',
    action: 'threads.list',
    ...read,
  })
    .input(inNetwork)
    .output(threadSettingsSchema),

  changeSettings: operation({
    method: 'PATCH',
    path: '/networks/{slug}/thread-settings',
    summary: 'Change categories, themes and who starts threads; without an id it is a new one',
    action: 'threads.arrange',
    ...change,
    audit: true,
  })
    .input(
      inNetwork.extend({
        categories: z
          .array(z.strictObject({ id: idSchema.optional(), name: lineSchema(60) }))
          .max(20)
          .optional(),
        themes: z
          .array(
            z.strictObject({
              id: idSchema.optional(),
              name: lineSchema(60),
              spearhead: z.boolean().default(false),
            }),
          )
          .max(40)
          .optional(),
        whoStarts: z.enum(threadStarters).optional(),
        /** What the sender saw: leaving out something newer is a conflict instead of a removal. */
        known: z.array(idSchema).max(60).optional(),
      }),
    )
    .output(threadSettingsSchema),

  create: operation({
    method: 'POST',
    path: '/networks/{slug}/threads',
    summary: 'Start a thread; the same cid again gives the same answer',
    action: 'thread.create',
    ...send,
  })
    .input(
      newThread.extend({
        /** The question that the thread is about. */
        question: idSchema.nullable().default(null),
      }),
    )
    .output(postSentSchema),

  announce: operation({
    method: 'POST',
    path: '/networks/{slug}/announcements',
    summary: 'Tell something to everybody in a network',
    action: 'thread.announce',
    ...send,
  })
    .input(newThread)
    .output(postSentSchema),

  markAllRead: operation({
    method: 'PUT',
    path: '/networks/{slug}/threads/read',
    summary: 'Everything up to this number of the list counts as read',
    action: 'threads.list',
    ...change,
  })
    .input(inNetwork.extend({ revision: z.coerce.number().int().min(0) }))
    .output(doneSchema),

  people: operation({
    method: 'GET',
    path: '/networks/{slug}/thread-people',
    summary: 'People whom one can mention, by the start of a name',
    action: 'threads.list',
    limit: 'search',
    audit: false,
  })
    .input(inNetwork.extend({ q: z.string().max(60).default(''), thread: idSchema.optional() }))
    .output(listOf(personBadgeSchema)),

  stands: operation({
    method: 'GET',
    path: '/thread-stands',
    summary: 'How many threads have something new, per network',
    action: 'threads.stands',
    ...read,
  }).output(listOf(threadStandSchema)),

  ...threadContract,
  ...postsContract,
  ...arrangingContract,
  ...draftsContract,
};
