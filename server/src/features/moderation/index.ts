// What others register with comes first: they may be loaded while this is still loading.
export { registerReportable, type Reportable } from './reportables.ts';
import type { Feature } from '../../platform/feature.ts';
import { onNetworkChanged } from '../networks/index.ts';
import { keepHouseRulesVersion } from './house-rules.ts';
import { moderationOperations } from './moderation.operations.ts';

export { handleCase, reviewCase, type Handling } from './case.actions.ts';
export { casesOfNetwork } from './case.listing.ts';
export { forgetHiding, hideContent, hidingsOf, restoreContent } from './hiding.actions.ts';
export { acceptHouseRules, dueHouseRules } from './house-rules.ts';
export { reportContent, type Reporting } from './reporting.actions.ts';

onNetworkChanged(keepHouseRulesVersion);

export const moderationFeature: Feature = {
  name: 'moderation',
  operations: { moderation: moderationOperations },
};
