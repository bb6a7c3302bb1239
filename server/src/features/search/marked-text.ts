import type { MarkedText, Mark } from '@leerkring/shared/features/search/search.view.ts';
import { onOneLine } from '@leerkring/shared/one-line.ts';
import type { Completions } from './looking-up.ts';
import type { QueryWords } from './query-words.ts';
import { foldWord, termOf } from './terms.ts';

/** Whether a word of a text is one of those that were asked for. */
export type IsAsked = (written: string) => boolean;

const BEFORE = 60;
const LENGTH = 220;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Tells the words of a query from others, in all their forms. */
export function askedWords({ terms, last }: QueryWords, completions: Completions): IsAsked {
  const wanted = new Set([...terms, ...(completions ?? [])]);
  // Working out a stem is dear and keeps the first letter, but for participles (`geleerd`): most
  // words are out after one look.
  const initials = new Set([...wanted].map((term) => term.charAt(0)));
  return (written) => {
    const word = foldWord(written);
    if (last && word.startsWith(last.word)) return true;
    if (!initials.has(word.charAt(0)) && !word.startsWith('ge')) return false;
    return wanted.has(termOf(word));
  };
}

/** A short text as it is, with the words marked. */
export function markText(text: string, isAsked: IsAsked): MarkedText {
  return { text, marks: [...marksIn(text, isAsked)] };
}

/** The part of a text around the first word that was asked for, else its beginning. */
export function cutExcerpt(text: string, isAsked: IsAsked): MarkedText {
  const line = onOneLine(text);
  const [first] = marksIn(line, isAsked).take(1);
  const from = startNear(line, (first?.from ?? 0) - BEFORE);
  const to = endNear(line, from + LENGTH);
  const cut = `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
  return markText(cut, isAsked);
}

function* marksIn(text: string, isAsked: IsAsked): Generator<Mark, undefined> {
  for (const { 0: written, index } of text.matchAll(WORDS)) {
    if (isAsked(written)) yield { from: index, to: index + written.length };
  }
}

function startNear(line: string, at: number): number {
  if (at <= 0) return 0;
  const blank = line.indexOf(' ', at);
  return blank < 0 ? at : blank + 1;
}

function endNear(line: string, at: number): number {
  if (at >= line.length) return line.length;
  const blank = line.lastIndexOf(' ', at);
  return blank < at - BEFORE ? at : blank;
}
