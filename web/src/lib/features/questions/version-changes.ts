import {
  formatFields,
  type FormatField,
} from '@leerkring/shared/features/questions/question.format.ts';
import type { QuestionVersionView } from '@leerkring/shared/features/questions/questions.view.ts';
import {
  diffWords,
  type WordChange,
} from '@leerkring/shared/features/questions/word-difference.ts';

export interface VersionChanges {
  wording: WordChange[];
  /** Format fields that differ, in the order of the form. */
  fields: { field: FormatField; changes: WordChange[] }[];
}

/** What a version changed in the one before it; undefined for the first. */
export function versionChanges(
  versions: QuestionVersionView[],
  nr: number,
): VersionChanges | undefined {
  const now = versions.find((version) => version.nr === nr);
  const before = versions.findLast((version) => version.nr < nr);
  if (!now || !before) return undefined;
  const fields = formatFields.flatMap((field) => {
    const [old, fresh] = [before.format[field] ?? '', now.format[field] ?? ''];
    return old === fresh ? [] : [{ field, changes: diffWords(old, fresh) }];
  });
  return { wording: diffWords(before.wording, now.wording), fields };
}
