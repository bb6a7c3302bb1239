import { practiceSections } from '@leerkring/shared/features/practices/practices.view.ts';
import { fileIdsInLong, longToPlain } from '@leerkring/shared/long-text.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { PracticeContent, PracticeTexts } from './practice.model.ts';

/** Everything that can be read in a practice, one line per block. */
export function plainOf({
  title,
  summary,
  texts,
}: Pick<PracticeContent, 'title' | 'summary' | 'texts'>): string {
  const parts = practiceSections.map((section) => longToPlain(texts[section]));
  return [title, summary, ...parts].join('\n');
}

/** The images and files in the texts, each once. */
export function fileIdsIn(texts: PracticeTexts): Id[] {
  return [...new Set(practiceSections.flatMap((section) => fileIdsInLong(texts[section])))];
}
