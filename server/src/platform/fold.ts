/** Text as it is compared: without accents, in lower case. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** The different words of a text, folded; anything but letters and digits parts words. */
export function foldedWords(text: string): string[] {
  return [...new Set(foldText(text).match(WORDS) ?? [])];
}

/** The different words of a query, folded, longest first: the longest narrows an index most. */
export function queryWords(text: string, max = 5): string[] {
  return foldedWords(text)
    .sort((a, b) => b.length - a.length)
    .slice(0, max);
}

const MARKS = /\p{M}/gu;
const WORDS = /[\p{L}\p{N}]+/gu;
