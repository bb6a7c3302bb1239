import type { LongFlow, LongText } from '@leerkring/shared/long-text.ts';
import type { FormatField } from '@leerkring/shared/features/questions/question.format.ts';
import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import type { QuestionView } from '@leerkring/shared/features/questions/questions.view.ts';
import { LONG_TEXT_MAX_CHARACTERS, longToPlain } from '@leerkring/shared/long-text-plain.ts';

const MOST_THEMES = 6;
const MOST_CHARACTERS = LONG_TEXT_MAX_CHARACTERS / 2;
const about: FormatField[] = ['occasion', 'tried', 'desired'];

export interface PracticeSource {
  question: Pick<QuestionView, 'wording' | 'format' | 'mine' | 'themes'>;
  items: QuestionItemView[];
}

export interface PracticeStart {
  context: LongText;
  approach: LongText;
  result: LongText;
  themes: string[];
}

/**
 * What a school wrote itself about its question, ready as the first words of a good practice. Words
 * of others stay out: those are quoted, so that each is asked for consent.
 */
export function practiceFrom(
  { question, items }: PracticeSource,
  formats: Record<FormatField, string>,
): PracticeStart | undefined {
  if (!question.mine) return undefined;
  const filled = about.filter((field) => question.format[field]);
  const own = items.filter(({ source }) => source === null);
  return {
    context: textOf([
      ...paragraphs(question.wording),
      ...filled.flatMap((field) => [
        heading(formats[field]),
        ...paragraphs(question.format[field] ?? ''),
      ]),
    ]),
    approach: textOf(own.flatMap(triedIn)),
    result: textOf(own.flatMap(foundIn)),
    themes: question.themes.slice(0, MOST_THEMES),
  };
}

function triedIn(item: QuestionItemView): LongFlow[] {
  return item.kind === 'experiment' ? [item.text, item.whatHappened].flatMap(paragraphs) : [];
}

function foundIn(item: QuestionItemView): LongFlow[] {
  if (item.kind === 'experiment') return paragraphs(item.learned);
  return item.kind === 'outcome' ? paragraphs(item.text) : [];
}

function paragraphs(text: string): LongFlow[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
}

function heading(text: string): LongFlow {
  return { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text }] };
}

/** As much as a text may hold with room to go on; the rest stands with the question. */
function textOf(blocks: LongFlow[]): LongText {
  let length = 0;
  const content = blocks.filter((block) => {
    length += longToPlain({ type: 'doc', content: [block] }).length;
    return length < MOST_CHARACTERS;
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
