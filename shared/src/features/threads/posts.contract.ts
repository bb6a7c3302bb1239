import { z } from 'zod';
import { clientIdSchema, idSchema } from '../../ids.ts';
import { longBodySchema } from '../../long-text.ts';
import { operation } from '../../operation.ts';
import { listOf } from '../../page.ts';
import { reactionEmoji } from '../chat/reactions.ts';
import { postSentSchema, postVersionSchema } from './threads.view.ts';

const onPost = z.strictObject({ id: idSchema });
const onReaction = onPost.extend({ emoji: z.enum(reactionEmoji) });

const change = { limit: 'change', audit: false } as const;

/** Answers; the id is the post's. Openings are posts too: reactions and history go the same way. */
export const postsContract = {
  reply: operation({
    method: 'POST',
    path: '/threads/{id}/posts',
    summary: 'Answer in a thread; the same cid again gives the same answer with status 200',
    action: 'thread.reply',
    limit: 'send',
    audit: false,
    status: 201,
  })
    .input(
      z.strictObject({
        id: idSchema,
        cid: clientIdSchema,
        /** A quote in it with a `postId` is a quote of that post of this thread. */
        body: longBodySchema,
      }),
    )
    .output(postSentSchema),

  editPost: operation({
    method: 'PATCH',
    path: '/posts/{id}',
    summary: 'Change your own text; `version` is the one that you saw',
    action: 'post.edit',
    ...change,
  })
    .input(onPost.extend({ version: z.coerce.number().int().min(0), body: longBodySchema }))
    .output(postSentSchema),

  removePost: operation({
    method: 'DELETE',
    path: '/posts/{id}',
    summary: 'Remove an answer: your own, or as the one who runs the network',
    action: 'post.remove',
    ...change,
  })
    .input(onPost)
    .output(postSentSchema),

  react: operation({
    method: 'PUT',
    path: '/posts/{id}/reactions/{emoji}',
    summary: 'Add your reaction',
    action: 'post.react',
    ...change,
  })
    .input(onReaction)
    .output(postSentSchema),

  unreact: operation({
    method: 'DELETE',
    path: '/posts/{id}/reactions/{emoji}',
    summary: 'Take your reaction back',
    action: 'post.react',
    ...change,
  })
    .input(onReaction)
    .output(postSentSchema),

  history: operation({
    method: 'GET',
    path: '/posts/{id}/history',
    summary: 'Every wording that a post had, the present one last',
    action: 'post.history',
    limit: 'default',
    audit: false,
  })
    .input(onPost)
    .output(listOf(postVersionSchema)),
};
