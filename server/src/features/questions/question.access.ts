import { AppError } from '@leerkring/shared/errors.ts';
import type { QuestionFacts } from '@leerkring/shared/features/questions/questions.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ActionId, FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { networkById, networkBySlug, type StoredNetwork } from '../networks/index.ts';
import { ownSchoolOf, questionFactsOf, wallFacts } from './question.facts.ts';
import { Question, type StoredQuestion } from './question.model.ts';

/** The actions that are decided by a question alone. */
export type QuestionAction = {
  [A in ActionId]: FactsOf<A> extends QuestionFacts
    ? QuestionFacts extends FactsOf<A>
      ? A
      : never
    : never;
}[ActionId];

/** A question with what surrounds it, as one reader stands to it. */
export interface QuestionInSight {
  question: StoredQuestion;
  network: StoredNetwork;
  facts: QuestionFacts;
}

/** The question when the actor may see it; a missing one answers as one that is not to be seen. */
export async function accessQuestion(actor: Actor, id: Id): Promise<QuestionInSight> {
  const question = (await Question.findById(id).lean()) ?? undefined;
  const network = question && (await networkById(question.networkId));
  const own = question ? await ownSchoolOf(actor, question.networkId) : null;
  const facts = questionFactsOf(network, question, { actor, ownSchoolId: own });
  authorize(actor, 'question.read', facts);
  if (!question || !network) throw new AppError('not_found');
  return { question, network, facts };
}

/** The network behind a wall when the actor may do this there. */
export async function accessWall(
  actor: Actor,
  slug: string,
  action: 'questions.wall' | 'questions.arrange',
): Promise<StoredNetwork> {
  const network = await networkBySlug(slug);
  authorize(actor, action, wallFacts(network));
  if (!network) throw new AppError('not_found');
  return network;
}
