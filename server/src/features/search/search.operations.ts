import { authorize } from '../../platform/authorize.ts';
import { op } from '../../platform/operations.ts';
import { find, suggest } from './finding.ts';
import { askRebuild } from './rebuilding.ts';

export const searchOperations = {
  find: op.search.find.handler(({ input, context }) => find(context.actor, input)),

  suggest: op.search.suggest.handler(async ({ input, context }) => ({
    items: await suggest(context.actor, input),
  })),

  rebuild: op.search.rebuild.handler(({ context }) => {
    authorize(context.actor, 'search.rebuild', undefined);
    askRebuild();
    return { ok: true as const };
  }),
};
