import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';

/** The person behind the actor; throws `auth_required` for nobody. */
export function personId(actor: Actor): Id {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return actor.id;
}
