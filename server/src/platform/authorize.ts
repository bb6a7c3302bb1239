import { AppError } from '@leerkring/shared/errors.ts';
import { decide, rules, type ActionId, type FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { anyone, signedIn, type Decision, type Rule } from '@leerkring/shared/policy/decision.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { log } from './log.ts';
import { metrics } from './metrics.ts';

/**
 * Throws an AppError with the code of the refusal unless the policy allows it. The facts come from
 * the target as it is stored, never from the request.
 */
export function authorize<A extends ActionId>(actor: Actor, action: A, facts: FactsOf<A>): void {
  enforce(action, decide(actor, action, facts));
}

/** Decides an action whose rule looks at the actor only; leaves every other one undecided. */
export function authorizeWithoutTarget(actor: Actor, action: ActionId): void {
  const rule = untargetedRules.get(rules[action]);
  if (rule) enforce(action, rule(actor, undefined));
}

/** Whether the policy would allow it; for what a view offers, not for what an operation does. */
export function may<A extends ActionId>(actor: Actor, action: A, facts: FactsOf<A>): boolean {
  return decide(actor, action, facts).allow;
}

const decided = new AsyncLocalStorage<Set<ActionId>>();

/** Runs work and tells which actions were decided in it. */
export async function watchDecisions<T>(work: (seen: ReadonlySet<ActionId>) => Promise<T>) {
  const seen = new Set<ActionId>();
  return decided.run(seen, () => work(seen));
}

const untargetedRules = new Map<unknown, Rule<unknown>>([
  [anyone, anyone],
  [signedIn, signedIn],
]);

function enforce(action: ActionId, decision: Decision): void {
  decided.getStore()?.add(action);
  if (decision.allow) return;
  metrics.authzDenied.inc({ rule: decision.rule });
  log.info('authz.denied', { action, code: decision.code, rule: decision.rule });
  throw new AppError(decision.code);
}
