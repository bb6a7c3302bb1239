import { allTokens } from './terms.ts';
import { stopWords } from './stop-words.ts';

/** What somebody typed, as it is looked up. */
export interface QueryWords {
  /** Every one of these has to be there. */
  terms: string[];
  /** The last word, perhaps unfinished: some word has to start like it. */
  last: { word: string; term: string } | null;
}

const MOST_WORDS = 6;

/** Reads a query. A blank at the end says that the last word is finished. */
export function readQuery(q: string): QueryWords {
  const tokens = allTokens(q);
  const isTyping = !/\s$/.test(q);
  const last = isTyping ? tokens.at(-1) : undefined;
  const whole = (last ? tokens.slice(0, -1) : tokens).filter(({ word }) => !stopWords.has(word));
  const terms = [...new Set(whole.map(({ term }) => term))].slice(0, MOST_WORDS);
  // While there is something better to go by, the start of a new word narrows nothing yet.
  const tellsNothing = last && (last.word.length < 2 || stopWords.has(last.word));
  const kept = last && !(tellsNothing && terms.length > 0) ? last : null;
  return { terms, last: kept && { word: kept.word, term: kept.term } };
}
