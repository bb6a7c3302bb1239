/** Friendly words about giving and taking; nothing is ever blocked by them (S1-02). */
export const exchangeNudges = ['bringFirst', 'bringAgain', 'thanks'] as const;
export type ExchangeNudge = (typeof exchangeNudges)[number];

/** Which friendly words fit a school's balance; null when there is nothing to say. */
export function nudgeFor({ given, taken }: { given: number; taken: number }): ExchangeNudge | null {
  if (given === 0 && taken > 0) return 'bringFirst';
  if (taken >= given + 3) return 'bringAgain';
  return given > 0 && given >= taken ? 'thanks' : null;
}
