import { authRules } from '../features/auth/auth.policy.ts';
import { chatRules } from '../features/chat/chat.policy.ts';
import { fileRules } from '../features/files/files.policy.ts';
import { moderationRules } from '../features/moderation/moderation.policy.ts';
import { networkRules } from '../features/networks/networks.policy.ts';
import { notificationRules } from '../features/notifications/notifications.policy.ts';
import { peopleRules } from '../features/people/people.policy.ts';
import { materialRules } from '../features/practices/materials.policy.ts';
import { practiceRules } from '../features/practices/practices.policy.ts';
import { questionRules } from '../features/questions/questions.policy.ts';
import { schoolRules } from '../features/schools/schools.policy.ts';
import { searchRules } from '../features/search/search.policy.ts';
import { todayRules } from '../features/today/today.policy.ts';
import { threadRules } from '../features/threads/threads.policy.ts';
import type { Actor } from './actor.ts';
import type { Decision, Rule } from './decision.ts';

/** Every rule of the platform, by the action it decides. */
export const rules = {
  ...authRules,
  ...chatRules,
  ...fileRules,
  ...materialRules,
  ...moderationRules,
  ...networkRules,
  ...notificationRules,
  ...peopleRules,
  ...practiceRules,
  ...questionRules,
  ...schoolRules,
  ...searchRules,
  ...threadRules,
  ...todayRules,
};

export type ActionId = keyof typeof rules;

/** The facts an action needs; `unknown` for actions without a target. */
export type FactsOf<A extends ActionId> =
  (typeof rules)[A] extends Rule<infer Facts> ? Facts : never;

/** Whether the actor may do this to the thing the facts describe. Unknown actions are denied. */
export function decide<A extends ActionId>(actor: Actor, action: A, facts: FactsOf<A>): Decision {
  if (!Object.hasOwn(rules, action)) return { allow: false, code: 'forbidden', rule: 'unknown' };
  // The compiler cannot pair a rule with its facts across a union; FactsOf has just done so.
  const rule = rules[action] as Rule<FactsOf<A>>;
  return rule(actor, facts);
}
