import { z } from 'zod';
import { idSchema, slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { doneSchema, pageInput, pageOf } from '../../page.ts';
import {
  caseViewSchema,
  hiddenViewSchema,
  houseRulesViewSchema,
  moderationEntrySchema,
  reportableKinds,
  reportReasons,
} from './moderation.view.ts';

const change = { limit: 'change', audit: false } as const;
const read = { limit: 'default', audit: false } as const;
const onCase = z.strictObject({ id: idSchema });
const inNetwork = z.strictObject({ slug: slugSchema });
const onContent = z.strictObject({ id: idSchema, kind: z.enum(reportableKinds) });
const whichCases = { ...pageInput, state: z.enum(['waiting', 'handled']).default('waiting') };

export const moderationContract = {
  report: operation({
    method: 'POST',
    path: '/reports',
    summary: 'Tell those who run the network that something is not right; once per thing',
    action: 'content.report',
    ...change,
  })
    .input(
      z.strictObject({
        kind: z.enum(reportableKinds),
        id: idSchema,
        reason: z.enum(reportReasons),
        text: z.string().max(1_000).default(''),
      }),
    )
    .output(doneSchema),

  cases: operation({
    method: 'GET',
    path: '/networks/{slug}/reports',
    summary: 'What was reported in a network, by thing, the newest first',
    action: 'reports.list',
    ...read,
  })
    .input(inNetwork.extend(whichCases))
    .output(pageOf(caseViewSchema)),

  platformCases: operation({
    method: 'GET',
    path: '/reports',
    summary: 'What was reported of direct messages and profiles',
    action: 'reports.platform',
    ...read,
  })
    .input(z.strictObject(whichCases))
    .output(pageOf(caseViewSchema)),

  review: operation({
    method: 'POST',
    path: '/reports/{id}/review',
    summary: 'Take up a case: others see that somebody looks at it',
    action: 'report.review',
    ...change,
  })
    .input(onCase)
    .output(doneSchema),

  handle: operation({
    method: 'POST',
    path: '/reports/{id}/outcome',
    summary: 'Close a case; whoever reported hears of it',
    action: 'report.handle',
    ...change,
  })
    .input(
      onCase.extend({
        outcome: z.enum(['actionTaken', 'noAction']),
        /** For who handles; reporters and author do not see it. */
        note: z.string().max(1_000).default(''),
      }),
    )
    .output(doneSchema),

  hide: operation({
    method: 'PUT',
    path: '/hidden/{id}',
    summary: 'Hide something from everybody but its author and those who run the network',
    action: 'content.hide',
    ...change,
  })
    .input(onContent.extend({ reason: z.string().trim().min(1).max(500) }))
    .output(doneSchema),

  restore: operation({
    method: 'DELETE',
    path: '/hidden/{id}',
    summary: 'Show it again',
    action: 'content.restore',
    ...change,
  })
    .input(onContent)
    .output(doneSchema),

  seeHidden: operation({
    method: 'GET',
    path: '/hidden/{id}',
    summary: 'What was hidden and why: for its author and those who may restore it',
    action: 'content.seeHidden',
    ...read,
  })
    .input(onContent)
    .output(hiddenViewSchema),

  log: operation({
    method: 'GET',
    path: '/networks/{slug}/moderation-log',
    summary: 'What was reported, handled, hidden and restored, the newest first',
    action: 'moderation.log',
    ...read,
  })
    .input(inNetwork.extend(pageInput))
    .output(pageOf(moderationEntrySchema)),

  houseRules: operation({
    method: 'GET',
    path: '/networks/{slug}/house-rules',
    summary: 'The house rules as they are now, and which version you accepted',
    action: 'network.enter',
    ...read,
  })
    .input(inNetwork)
    .output(houseRulesViewSchema),

  acceptHouseRules: operation({
    method: 'POST',
    path: '/networks/{slug}/house-rules/acceptance',
    summary: 'Accept this version of the house rules',
    action: 'houseRules.accept',
    ...change,
  })
    .input(inNetwork.extend({ version: z.int().min(1) }))
    .output(houseRulesViewSchema),
};
