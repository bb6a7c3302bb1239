import { rule, signedIn } from '../../policy/decision.ts';
import { canEnter } from '../networks/networks.policy.ts';

export const todayRules = {
  'today.see': signedIn,
  'network.visit': rule('network.visit', { see: canEnter }),
};
