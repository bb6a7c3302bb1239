import type {
  NewQuestionFacts,
  QuestionFacts,
  WallFacts,
} from '@leerkring/shared/features/questions/questions.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import {
  actorWithin,
  findLiveMembership,
  membersOf,
  networkById,
  type StoredNetwork,
} from '../networks/index.ts';
import type { StoredQuestion } from './question.model.ts';

/** What the policy must know of a wall; undefined stands for a network that is not there. */
export function wallFacts(network: StoredNetwork | undefined): WallFacts {
  if (!network) return noWall;
  const { _id, archived, parts } = network;
  return { networkId: _id, archived: archived !== null, isOn: parts.includes('questions') };
}

/** What the policy must know of a question, when the actor's school is known. */
export function questionFactsOf(
  network: StoredNetwork | undefined,
  question: StoredQuestion | undefined,
  { actor, ownSchoolId }: { actor: Actor; ownSchoolId: Id | null },
): QuestionFacts {
  if (!question) return noQuestion;
  const { status, open, hidden, schoolId, askedIds = [] } = question;
  const place = newQuestionFacts(network, schoolId, ownSchoolId);
  const asked = actor.kind === 'user' && askedIds.includes(actor.id);
  return { ...place, status, open, hidden: hidden !== null, asked };
}

export function newQuestionFacts(
  network: StoredNetwork | undefined,
  schoolId: Id | null,
  ownSchoolId: Id | null,
): NewQuestionFacts {
  return { ...wallFacts(network), ownSchool: schoolId !== null && schoolId === ownSchoolId };
}

/** The school for which the actor is in the network; a moment old at most. */
export async function ownSchoolOf(actor: Actor, networkId: Id): Promise<Id | null> {
  if (actor.kind !== 'user') return null;
  const members = await membersOf(networkId);
  const own = members.find(({ userId }) => userId === actor.id);
  return own && belongsToSchool(own.role) ? own.schoolId : null;
}

/** The actor, the school and the network as the transaction sees them. */
export async function rightsWithin<A extends Actor>(
  session: ClientSession,
  actor: A,
  networkId: Id,
) {
  const fresh = await actorWithin(session, actor);
  const membership =
    actor.kind === 'user' ? await findLiveMembership(networkId, actor.id, session) : undefined;
  const schoolId = membership && belongsToSchool(membership.role) ? membership.schoolId : null;
  return { actor: fresh, schoolId, network: await networkById(networkId) };
}

/** Guests and experts come for a meeting, not for their school. */
function belongsToSchool(role: string): boolean {
  return role !== 'guest' && role !== 'expert';
}

const noWall: WallFacts = { networkId: '', archived: false, isOn: false };
const noQuestion: QuestionFacts = {
  ...{ ...noWall, ownSchool: false, status: 'draft' },
  ...{ open: false, hidden: false, asked: false },
};
