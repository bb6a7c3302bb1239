import { foldText } from '../../platform/fold.ts';
import { stemDutch } from './dutch-stem.ts';
import { stopWords } from './stop-words.ts';

/** A word of a text: where it stands, how it is compared, and what it is found by. */
export interface Token {
  from: number;
  to: number;
  word: string;
  term: string;
}

const LONGEST_WORD = 40;

/** The words of a text that can be found, in their order; words that everybody uses are left out. */
export function tokensOf(text: string): Token[] {
  return allTokens(text).filter(({ word }) => !stopWords.has(word));
}

/** As `tokensOf`, with the words that everybody uses: the last one may be the start of another. */
export function allTokens(text: string): Token[] {
  return [...text.matchAll(WORDS)].map(({ 0: written, index }) => {
    const word = foldWord(written);
    return { from: index, to: index + written.length, word, term: termOf(word) };
  });
}

/** The word as it is compared: no accents, lower case; ĳ, ij and y are one, as people mix them up. */
export function foldWord(written: string): string {
  return foldText(written).replaceAll('y', 'ij').slice(0, LONGEST_WORD);
}

/**
 * One term for the forms of a word: `huizen` and `huis` differ in one letter after stemming, `toets`
 * and `toetsen` in another.
 */
export function termOf(word: string): string {
  return stemDutch(word)
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/([a-z]{2}[^aeiouy])s$/, '$1');
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
