import { AppError } from '@leerkring/shared/errors.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { membersOf } from '../networks/index.ts';
import { badgesOf } from '../people/index.ts';
import { accessQuestion } from './question.access.ts';
import { Question, type StoredQuestion } from './question.model.ts';

/** Hears of every step from now on, or no more. It is nobody else's news. */
export async function followQuestion(actor: Actor, id: Id, follows: boolean): Promise<void> {
  const { facts } = await accessQuestion(actor, id);
  authorize(actor, 'question.follow', facts);
  if (actor.kind !== 'user') throw new AppError('auth_required');
  const change = { followerIds: actor.id };
  await Question.updateOne({ _id: id }, follows ? { $addToSet: change } : { $pull: change });
}

/**
 * Who follows a question, by name. Names are for the people of the network, as in its directory of
 * members (C5); everybody who sees a question is one of them.
 */
export async function readFollowers(actor: Actor, id: Id): Promise<PersonBadge[]> {
  const { question } = await accessQuestion(actor, id);
  const badges = await badgesOf(await followersOf(question));
  return [...badges.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Those who follow it and still see it: who left the network is not among them any more. */
export async function followersOf(question: StoredQuestion): Promise<Id[]> {
  const { networkId, schoolId, followerIds, open, hidden } = question;
  const isShared = open && hidden === null;
  const members = await membersOf(networkId);
  const readers = members.filter((member) => {
    if (member.role === 'guest' || member.role === 'expert') return false;
    const runs = member.role === 'facilitator' || member.role === 'coordinator';
    return isShared || runs || member.schoolId === schoolId;
  });
  return readers.map(({ userId }) => userId).filter((id) => followerIds.includes(id));
}
