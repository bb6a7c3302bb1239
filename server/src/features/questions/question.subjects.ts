import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import {
  canSeeQuestion,
  canSeeWall,
} from '@leerkring/shared/features/questions/questions.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { registerSubject, type SubjectLine } from '../../platform/subjects.ts';
import { networksByIds } from '../networks/index.ts';
import { pathOfQuestion } from './harvest.mark.ts';
import { ownSchoolOf, questionFactsOf, wallFacts } from './question.facts.ts';
import { Question, type StoredQuestion } from './question.model.ts';
import { QuestionWall } from './question-wall.model.ts';

/** Lets others point at questions and walls; only what the actor may see is answered. */
export function registerQuestionSubjects(): void {
  registerSubject('question', { look: lookAtQuestions });
  registerSubject('questionWall', { look: lookAtWalls });
}

/** Those of these questions that the actor may see, with the web address of their network. */
export async function seenQuestions(
  actor: Actor,
  questions: StoredQuestion[],
): Promise<{ question: StoredQuestion; slug: string }[]> {
  const networks = await networksByIds([...new Set(questions.map(({ networkId }) => networkId))]);
  const own = new Map<Id, Id | null>();
  for (const id of networks.keys()) own.set(id, await ownSchoolOf(actor, id));
  return questions.flatMap((question) => {
    const network = networks.get(question.networkId);
    const facts = questionFactsOf(network, question, {
      actor,
      ownSchoolId: own.get(question.networkId) ?? null,
    });
    return network && canSeeQuestion(actor, facts) ? [{ question, slug: network.slug }] : [];
  });
}

async function lookAtQuestions(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  const found = await Question.find({ _id: trusted({ $in: ids }) }).lean();
  const seen = await seenQuestions(actor, found);
  return new Map(
    seen.map(({ question, slug }) => [
      question._id,
      {
        ...{ kind: 'question', id: question._id, title: excerptOf(question.wording) },
        path: pathOfQuestion({ slug }, question._id),
        ...{ networkId: question.networkId, authorId: question.ownerId },
        revision: question.revision,
      },
    ]),
  );
}

async function lookAtWalls(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  const networks = await networksByIds(ids);
  const walls = await QuestionWall.find({ _id: trusted({ $in: ids }) }).lean();
  const revisions = new Map(walls.map(({ _id, revision }) => [_id, revision]));
  const seen = [...networks.values()].filter((network) => canSeeWall(actor, wallFacts(network)));
  return new Map(
    seen.map(({ _id, name, slug }) => [
      _id,
      {
        ...{ kind: 'questionWall', id: _id, title: name, path: `/n/${slug}/leervragen` },
        ...{ networkId: _id, authorId: null, revision: revisions.get(_id) ?? 0 },
      },
    ]),
  );
}
