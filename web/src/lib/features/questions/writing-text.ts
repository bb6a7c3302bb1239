import type { CriterionAnswer } from './item-fields.svelte.ts';
import {
  formatFields,
  type FormatField,
} from '@leerkring/shared/features/questions/question.format.ts';
import type { QuestionView } from '@leerkring/shared/features/questions/questions.view.ts';

/** All that the school writes of a question, as the form holds it. */
export interface WritingText {
  wording: string;
  format: Record<FormatField, string>;
  /** Separated by commas. */
  themes: string;
  regionId: string;
  visibility: QuestionView['visibility'];
  selfCheck: CriterionAnswer[];
}

export function emptyText(regionId: string): WritingText {
  const format = {
    occasion: '',
    tried: '',
    desired: '',
    involved: '',
    firstStep: '',
    askToNetwork: '',
  };
  return { wording: '', format, themes: '', regionId, visibility: 'network', selfCheck: [] };
}

export function textOf(question: QuestionView): WritingText {
  const { wording, format, themes, regionId, visibility, selfCheck } = question;
  return {
    ...{ wording, format: { ...format }, themes: themes.join(', '), visibility },
    ...{ regionId: regionId ?? '', selfCheck: selfCheck ?? [] },
  };
}

/** A wording is one line; what was pasted with breaks becomes one. */
export function oneLine(wording: string): string {
  return wording.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
}

export function themesOf(themes: string): string[] {
  const words = themes.split(',').map((theme) => theme.trim().replace(/^#/, ''));
  return [...new Set(words.filter(Boolean))].slice(0, 8);
}

/** Only what differs, as the contract takes it; undefined when nothing does. */
export function changedText(before: WritingText, now: WritingText) {
  const wording = oneLine(now.wording);
  const fields = formatFields.filter((field) => now.format[field] !== before.format[field]);
  const format = Object.fromEntries(fields.map((field) => [field, now.format[field]]));
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const [themes, regionId] = [themesOf(now.themes), now.regionId || null];
  const { visibility, selfCheck } = now;
  const change = {
    ...(wording && wording !== before.wording ? { wording } : {}),
    ...(fields.length > 0 ? { format } : {}),
    ...(isSame(themes, themesOf(before.themes)) ? {} : { themes }),
    ...(regionId === (before.regionId || null) ? {} : { regionId }),
    ...(visibility === before.visibility ? {} : { visibility }),
    ...(isSame(selfCheck, before.selfCheck) ? {} : { selfCheck }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}
