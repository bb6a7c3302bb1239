import { runsNetwork } from '../../policy/actor.ts';
import { anyone, rule, signedIn } from '../../policy/decision.ts';
import { canEnter, type NetworkFacts } from '../networks/networks.policy.ts';

export const notificationRules = {
  /** One's own inbox and preferences: there is no way to name somebody else's. */
  'notices.own': signedIn,
  /** The signed token out of the mail is the proof. */
  'unsubscription.use': anyone,
  'networkMail.see': rule('networkMail.see', { see: canEnter }),
  'networkMail.change': rule('networkMail.change', {
    see: canEnter,
    archived: ({ status }: NetworkFacts) => status === 'archived',
    act: (actor, { networkId }) => runsNetwork(actor, networkId),
  }),
};
