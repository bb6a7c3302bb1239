import type { HarvestKind } from '@leerkring/shared/features/questions/question.items.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { StoredNetwork } from '../networks/index.ts';
import type { StoredQuestionItem } from './question-item.model.ts';

/** Where the page of a question is. */
export function pathOfQuestion({ slug }: Pick<StoredNetwork, 'slug'>, questionId: Id): string {
  return `/n/${slug}/leervragen/${questionId}`;
}

/** What a message says of the item that it became. */
export function harvestMark(
  network: Pick<StoredNetwork, 'slug'>,
  questionId: Id,
  { _id: itemId, kind }: Pick<StoredQuestionItem, '_id' | 'kind'>,
) {
  const path = pathOfQuestion(network, questionId);
  return { as: harvestOf[kind] ?? 'resource', questionId, itemId, path };
}

const harvestOf: Partial<Record<StoredQuestionItem['kind'], HarvestKind>> = {
  outcome: 'insight',
  subQuestion: 'question',
  action: 'action',
  evidence: 'resource',
};
