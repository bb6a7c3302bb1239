import { z } from 'zod';
import { slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { doneSchema } from '../../page.ts';
import { todayViewSchema } from './today.view.ts';

export const todayContract = {
  /**
   * With a slug only what is new in that network, from the end of the visit before this one on: the
   * rest stays empty, and so do the networks for who is no member of it.
   */
  view: operation({
    method: 'GET',
    path: '/today',
    summary: 'What is yours to do, and what is new since you were here',
    action: 'today.see',
    limit: 'default',
    audit: false,
  })
    .input(z.strictObject({ slug: slugSchema.optional() }))
    .output(todayViewSchema),

  visit: operation({
    method: 'PUT',
    path: '/networks/{slug}/visit',
    summary: 'You are in this network now: what came before is no longer new',
    action: 'network.visit',
    limit: 'default',
    audit: false,
  })
    .input(z.strictObject({ slug: slugSchema }))
    .output(doneSchema),
};
