import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import {
  questionStatuses,
  isOpenStatus,
} from '@leerkring/shared/features/questions/question.transitions.ts';
import { canSeeWall } from '@leerkring/shared/features/questions/questions.policy.ts';
import type { TodayLine } from '@leerkring/shared/features/today/today.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type UserActor } from '@leerkring/shared/policy/actor.ts';
import type { QueryFilter } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { networksByIds } from '../networks/index.ts';
import { registerTodayNews, registerTodayPart } from '../today/index.ts';
import { pathOfQuestion } from './harvest.mark.ts';
import { ownSchoolOf, wallFacts } from './question.facts.ts';
import { Question, type StoredQuestion } from './question.model.ts';
import { QuestionItem, type StoredQuestionItem } from './question-item.model.ts';
import { seenQuestions } from './question.subjects.ts';

const MOST_LINES = 20;
const openStatuses = questionStatuses.filter(isOpenStatus);

/** Fills the first page: my questions, my actions with dates, and what is new per network. */
export function registerQuestionsToday(): void {
  registerTodayPart('questions', openQuestionsOf);
  registerTodayPart('actions', actionsOf);
  registerTodayNews('questions', countNewQuestions);
}

/** The questions that this person writes and that are not answered, the one that moved last first. */
export async function openQuestionsOf(actor: UserActor): Promise<TodayLine[]> {
  const mine = { writerIds: actor.id, status: trusted({ $in: openStatuses }) };
  const found = await Question.find(mine).limit(100).lean();
  const newest = found.toSorted((a, b) => b.lastMovementAt.getTime() - a.lastMovementAt.getTime());
  const seen = await seenQuestions(actor, newest);
  return seen.slice(0, MOST_LINES).map(({ question, slug }) => ({
    title: excerptOf(question.wording),
    path: pathOfQuestion({ slug }, question._id),
    networkId: question.networkId,
    state: question.status,
    note: excerptOf(question.format.firstStep),
    due: null,
  }));
}

/** What this person still has to do for questions, the first date first; without a date last. */
export async function actionsOf(actor: UserActor): Promise<TodayLine[]> {
  const mine = { kind: 'action' as const, personId: actor.id, done: null, removed: null };
  const actions = await QuestionItem.find(mine).sort({ due: 1 }).limit(100).lean();
  const ids = [...new Set(actions.map(({ questionId }) => questionId))];
  const filter = { _id: trusted({ $in: ids }) };
  const questions = ids.length > 0 ? await Question.find(filter).lean() : [];
  const seen = await seenQuestions(actor, questions);
  const byId = new Map(seen.map((one) => [one.question._id, one]));
  const lines = actions.flatMap((action) => {
    const found = byId.get(action.questionId);
    return found ? [actionLine(action, found)] : [];
  });
  const dated = lines.filter(({ due }) => due !== null);
  return [...dated, ...lines.filter(({ due }) => due === null)].slice(0, MOST_LINES);
}

function actionLine(
  { text, due, _id }: StoredQuestionItem,
  { question, slug }: { question: StoredQuestion; slug: string },
): TodayLine {
  const path = `${pathOfQuestion({ slug }, question._id)}#item-${_id}`;
  const about = { path, networkId: question.networkId, state: question.status };
  return { title: excerptOf(text), ...about, note: excerptOf(question.wording), due };
}

async function countNewQuestions(actor: UserActor, since: Map<Id, Date>): Promise<Map<Id, number>> {
  const networks = [...(await networksByIds([...since.keys()])).values()].filter((network) =>
    canSeeWall(actor, wallFacts(network)),
  );
  if (networks.length === 0) return new Map();
  const newer: QueryFilter<StoredQuestion>[] = [];
  for (const { _id: networkId } of networks) {
    const seen = runsNetwork(actor, networkId)
      ? {}
      : { $or: [{ open: true, hidden: null }, { schoolId: await ownSchoolOf(actor, networkId) }] };
    const at = since.get(networkId) ?? new Date(0);
    newer.push({ networkId, createdAt: { $gt: at }, createdBy: { $ne: actor.id }, ...seen });
  }
  const rows: { _id: Id; n: number }[] = await Question.aggregate([
    { $match: { $or: newer } },
    { $group: { _id: '$networkId', n: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, n }) => [_id, n]));
}
