import type { QuestionCard } from '@leerkring/shared/features/questions/questions.view.ts';

/** Own ones first, then those one helps with or follows; each by the last movement. */
export function harvestOrder(cards: QuestionCard[], meId: string): QuestionCard[] {
  const nearness = ({ mine, follows, helpers }: QuestionCard) =>
    mine ? 0 : helpers.some(({ id }) => id === meId) ? 1 : follows ? 2 : 3;
  return [...cards].sort(
    (a, b) =>
      nearness(a) - nearness(b) || Date.parse(b.lastMovementAt) - Date.parse(a.lastMovementAt),
  );
}
