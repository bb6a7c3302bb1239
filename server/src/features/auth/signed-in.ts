import { AppError } from '@leerkring/shared/errors.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';

/** The actor as a person; throws `auth_required` for everybody else. */
export function userOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return actor;
}
