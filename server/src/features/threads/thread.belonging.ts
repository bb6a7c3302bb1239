import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { lookAtSubject } from '../../platform/subjects.ts';
import type { StoredNetwork } from '../networks/index.ts';
import type { StoredThread } from './thread.model.ts';

/** Hangs a thread on a question of its network that the person sees; null takes it off. */
export async function aboutQuestion(
  person: UserActor,
  network: StoredNetwork,
  id: Id | null,
): Promise<StoredThread['belongsTo']> {
  if (id === null) return null;
  const line = await lookAtSubject(person, { kind: 'question', id });
  if (line?.networkId !== network._id) throw new AppError('invalid', { reason: 'thread.question' });
  return { kind: 'question', id };
}
