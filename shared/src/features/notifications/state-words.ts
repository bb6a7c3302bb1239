import type { Locale } from '../../locale.ts';
import { practiceStateWords } from '../practices/practice-state-words.ts';
import { questionStatusWords } from '../questions/question-status-words.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** Where the thing of a notice stood after it, in words; undefined for notices without that. */
export function stateWord(
  { kind, state }: { kind: NoticeKind; state?: string | null | undefined },
  locale: Locale,
): string | undefined {
  if (!state) return undefined;
  const words = { questionMoved: questionStatusWords, practiceMoved: practiceStateWords };
  if (kind !== 'questionMoved' && kind !== 'practiceMoved') return undefined;
  return new Map(Object.entries(words[kind][locale])).get(state);
}
