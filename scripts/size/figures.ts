export type Figures = { count: number; median: number; p90: number; longest: number };

/** Median, 90th percentile (nearest rank) and longest of a list of lengths. */
export function figuresOf(lengths: readonly number[]): Figures {
  const sorted = [...lengths].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, median: rank(0.5), p90: rank(0.9), longest: sorted.at(-1) ?? 0 };
}
