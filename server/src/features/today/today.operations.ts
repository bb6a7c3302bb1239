import { AppError } from '@leerkring/shared/errors.ts';
import { op } from '../../platform/operations.ts';
import { seeNetworkNews, seeToday } from './today.reading.ts';
import { visitNetwork } from './visit.actions.ts';

export const todayOperations = {
  view: op.today.view.handler(async ({ input, context: { actor } }) => {
    // The guard in front of the operations refused everybody else already.
    if (actor.kind !== 'user') throw new AppError('auth_required');
    return input.slug === undefined ? seeToday(actor) : seeNetworkNews(actor, input.slug);
  }),
  visit: op.today.visit.handler(async ({ input, context }) => {
    await visitNetwork(context.actor, input.slug);
    return { ok: true as const };
  }),
};
