import { AppError } from '@leerkring/shared/errors.ts';
import { op } from '../../platform/operations.ts';
import { seeToday } from './today.reading.ts';
import { visitNetwork } from './visit.actions.ts';

export const todayOperations = {
  view: op.today.view.handler(async ({ context: { actor } }) => {
    // The guard in front of the operations refused everybody else already.
    if (actor.kind !== 'user') throw new AppError('auth_required');
    return seeToday(actor);
  }),
  visit: op.today.visit.handler(async ({ input, context }) => {
    await visitNetwork(context.actor, input.slug);
    return { ok: true as const };
  }),
};
