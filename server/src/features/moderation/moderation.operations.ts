import { op } from '../../platform/operations.ts';
import { handleCase, reviewCase } from './case.actions.ts';
import { casesOfNetwork, casesOfPlatform } from './case.listing.ts';
import { hideContent, restoreContent, seeHidden } from './hiding.actions.ts';
import { acceptHouseRules, seeHouseRules } from './house-rules.ts';
import { readModerationLog } from './moderation-log.ts';
import { reportContent } from './reporting.actions.ts';

const done = { ok: true as const };

export const moderationOperations = {
  report: op.moderation.report.handler(async ({ input, context }) => {
    await reportContent(context.actor, input, context);
    return done;
  }),
  cases: op.moderation.cases.handler(({ input, context }) => casesOfNetwork(context.actor, input)),
  platformCases: op.moderation.platformCases.handler(({ input, context }) =>
    casesOfPlatform(context.actor, input),
  ),
  review: op.moderation.review.handler(async ({ input, context }) => {
    await reviewCase(context.actor, input.id, context);
    return done;
  }),
  handle: op.moderation.handle.handler(async ({ input, context }) => {
    await handleCase(context.actor, input, context);
    return done;
  }),
  hide: op.moderation.hide.handler(async ({ input, context }) => {
    await hideContent(context.actor, input, context);
    return done;
  }),
  restore: op.moderation.restore.handler(async ({ input, context }) => {
    await restoreContent(context.actor, input, context);
    return done;
  }),
  seeHidden: op.moderation.seeHidden.handler(({ input, context }) =>
    seeHidden(context.actor, input),
  ),
  log: op.moderation.log.handler(({ input, context }) => readModerationLog(context.actor, input)),
  houseRules: op.moderation.houseRules.handler(({ input, context }) =>
    seeHouseRules(context.actor, input.slug),
  ),
  acceptHouseRules: op.moderation.acceptHouseRules.handler(({ input, context }) =>
    acceptHouseRules(context.actor, input),
  ),
};
