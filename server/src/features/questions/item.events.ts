import type { Id } from '@leerkring/shared/ids.ts';
import type { EventDraft } from './question.change.ts';
import type { StoredQuestionItem } from './question-item.model.ts';

/** Which line of the life story a change of an item is; most changes are none. */
export function changeEvent(before: StoredQuestionItem, after: StoredQuestionItem): EventDraft {
  const about = { itemId: after._id, itemKind: after.kind };
  if (!before.agreed && after.agreed) return { kind: 'helperAgreed', ...about };
  if (!before.done && after.done) return { kind: 'actionDone', ...about };
  if (before.done && !after.done) return { kind: 'actionReopened', ...about };
  if (hasEnded(after) && !hasEnded(before)) return { kind: 'experimentEnded', ...about };
  return { kind: 'itemChanged', quiet: true, ...about };
}

/** People of whom an item asks something that they did not write down themselves. */
export function askedBy({ kind, personId }: StoredQuestionItem, actorId: Id): Id[] {
  const asks = kind === 'helper' || kind === 'action';
  return asks && personId !== null && personId !== actorId ? [personId] : [];
}

function hasEnded({ status }: StoredQuestionItem): boolean {
  return status === 'done' || status === 'stopped';
}
