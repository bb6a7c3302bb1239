import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { accessQuestion } from './question.access.ts';
import { Question } from './question.model.ts';

/** Hears of every step from now on, or no more. It is nobody else's news. */
export async function followQuestion(actor: Actor, id: Id, follows: boolean): Promise<void> {
  const { facts } = await accessQuestion(actor, id);
  authorize(actor, 'question.follow', facts);
  if (actor.kind !== 'user') throw new AppError('auth_required');
  const change = { followerIds: actor.id };
  await Question.updateOne({ _id: id }, follows ? { $addToSet: change } : { $pull: change });
}
