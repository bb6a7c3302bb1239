import type { Actor } from './actor.ts';

export type DenyCode =
  'forbidden' | 'not_found' | 'auth_required' | 'archived' | 'step_up_required';

export type Decision = { allow: true } | { allow: false; code: DenyCode; rule: string };

/** A pure rule: no clock, no database, only facts that were loaded from the target. */
export type Rule<Facts> = (actor: Actor, facts: Facts) => Decision;

const allowed: Decision = { allow: true };

function deny(code: DenyCode, rule: string): Decision {
  return { allow: false, code, rule };
}

/** Anyone, signed in or not. */
export const anyone: Rule<unknown> = () => allowed;

/** Anyone with an account. */
export const signedIn: Rule<unknown> = (actor) =>
  actor.kind === 'user' ? allowed : deny('auth_required', 'signedIn');

export interface RuleParts<Facts> {
  /** Whether the actor may know that the thing exists; otherwise it is not found. */
  see: (actor: Actor, facts: Facts) => boolean;
  /** Whether the actor may do this to a thing that is seen; otherwise it is forbidden. */
  act?: (actor: Actor, facts: Facts) => boolean;
  /** Whether the thing is closed for everybody. */
  archived?: (facts: Facts) => boolean;
  /** Whether a recent sign-in is needed (at most ten minutes ago). */
  stepUp?: boolean;
}

/** The usual rule: known to exist, open, allowed, recently signed in, in that order. */
export function rule<Facts>(name: string, parts: RuleParts<Facts>): Rule<Facts> {
  return (actor, facts) => {
    if (!parts.see(actor, facts)) {
      return deny(actor.kind === 'anonymous' ? 'auth_required' : 'not_found', `${name}.see`);
    }
    if (parts.archived?.(facts)) return deny('archived', `${name}.archived`);
    if (parts.act && !parts.act(actor, facts)) return deny('forbidden', `${name}.act`);
    if (parts.stepUp && !signedInRecently(actor)) return deny('step_up_required', `${name}.stepUp`);
    return allowed;
  };
}

function signedInRecently(actor: Actor): boolean {
  return actor.kind === 'user' && actor.minutesSinceSignIn <= 10;
}
