/** Two letters that stand for a person; the small words of a Dutch surname do not count. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return ((first?.[0] ?? name.trim()[0] ?? '?') + (last?.[0] ?? '')).toUpperCase();
}

/** A number from 1 to `count` that stays the same for the same text. */
export function steadyNumber(text: string, count: number): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return (sum % count) + 1;
}
