import { z } from 'zod';
import { clientIdSchema, idSchema, slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { listOf } from '../../page.ts';
import { lineSchema } from '../../plain-text.ts';
import { questionClusterSchema, questionViewSchema } from './questions.view.ts';

const inNetwork = z.strictObject({ slug: slugSchema });
const change = { limit: 'change', audit: false } as const;

/** The clusters (themes) in which those who run the network arrange its questions. */
export const questionClustersContract = {
  cluster: operation({
    method: 'PUT',
    path: '/questions/{id}/cluster',
    summary: 'Put a question into a cluster of the network, or out of all',
    action: 'question.guide',
    ...change,
  })
    .input(z.strictObject({ id: idSchema, cid: clientIdSchema, clusterId: idSchema.nullable() }))
    .output(questionViewSchema),

  changeWall: operation({
    method: 'PATCH',
    path: '/networks/{slug}/question-wall',
    summary: 'After how many days without movement a question counts as stale',
    action: 'questions.arrange',
    ...change,
  })
    .input(inNetwork.extend({ staleDays: z.int().min(7).max(365) }))
    .output(z.object({ staleDays: z.int() })),

  addCluster: operation({
    method: 'POST',
    path: '/networks/{slug}/question-clusters',
    summary: 'Make a cluster (theme) on the wall',
    action: 'questions.arrange',
    ...change,
    status: 201,
  })
    .input(inNetwork.extend({ name: lineSchema(80) }))
    .output(listOf(questionClusterSchema)),

  changeCluster: operation({
    method: 'PATCH',
    path: '/networks/{slug}/question-clusters/{clusterId}',
    summary: 'Rename a cluster or give it another place (0 is first)',
    action: 'questions.arrange',
    ...change,
  })
    .input(
      inNetwork.extend({
        clusterId: idSchema,
        name: lineSchema(80).optional(),
        place: z.int().min(0).optional(),
      }),
    )
    .output(listOf(questionClusterSchema)),

  removeCluster: operation({
    method: 'DELETE',
    path: '/networks/{slug}/question-clusters/{clusterId}',
    summary: 'Remove a cluster; its questions stay, without a cluster or in another one',
    action: 'questions.arrange',
    ...change,
  })
    .input(
      inNetwork.extend({
        clusterId: idSchema,
        /** Where its questions go: the two become one. */
        into: idSchema.optional(),
      }),
    )
    .output(listOf(questionClusterSchema)),
};
