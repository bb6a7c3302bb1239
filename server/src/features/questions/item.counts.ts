import type { Scene } from './question.change.ts';
import type { StoredQuestion } from './question.model.ts';
import { QuestionItem, type StoredQuestionItem } from './question-item.model.ts';

/**
 * What the question itself keeps of its items, counted anew; whoever helps or gives feedback follows
 * from then on.
 */
export async function countsWith(
  { session, question, actor }: Scene,
  changed: StoredQuestionItem,
): Promise<Partial<StoredQuestion>> {
  const items = await QuestionItem.find({ questionId: question._id }).session(session).lean();
  const there = items.filter(({ removed }) => removed === null);
  const asked = there.filter(({ kind }) => kind === 'helper');
  return {
    helperIds: peopleIn(asked.filter(({ agreed }) => agreed)),
    askedIds: peopleIn(asked),
    outcomeCount: there.filter(({ kind }) => kind === 'outcome').length,
    itemCount: items.length,
    ...(follows(changed, actor.id) && {
      followerIds: [...new Set([...question.followerIds, actor.id])],
    }),
  };
}

function peopleIn(helpers: StoredQuestionItem[]): string[] {
  return [...new Set(helpers.flatMap(({ personId }) => personId ?? []))];
}

function follows({ kind, by, personId, removed }: StoredQuestionItem, actorId: string): boolean {
  if (removed) return false;
  return (kind === 'feedback' && by === actorId) || (kind === 'helper' && personId === actorId);
}
