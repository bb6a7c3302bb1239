import type { LicenceId } from '@leerkring/shared/features/practices/licences.ts';
import type {
  PracticePage,
  PracticeSection,
} from '@leerkring/shared/features/practices/practices.view.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';
import { themesOf } from './list-filter.ts';
import { knownSchoolTypes, type SchoolType } from './school-type-words.ts';

/** Everything that the form of a good practice holds. */
export interface PracticeValues extends Record<PracticeSection, LongText> {
  title: string;
  summary: string;
  themes: string;
  schoolTypes: SchoolType[];
  licence: LicenceId;
  materialIds: string[];
}

export const valueNames = [
  'title',
  'summary',
  'context',
  'approach',
  'result',
  'tips',
  'themes',
  'schoolTypes',
  'licence',
  'materialIds',
] as const satisfies (keyof PracticeValues)[];

export type ValueName = (typeof valueNames)[number];

export function valuesOf(practice: PracticePage): PracticeValues {
  return {
    ...practice.texts,
    title: practice.title,
    summary: practice.summary,
    themes: practice.themes.join(', '),
    schoolTypes: knownSchoolTypes(practice.schoolTypes),
    licence: practice.licence,
    materialIds: practice.materials.map(({ id }) => id),
  };
}

/** The names of what differs. */
export function differencesOf(one: PracticeValues, other: PracticeValues): ValueName[] {
  return valueNames.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/**
 * Brings two changes of the same text together: what only they changed is theirs, what only I
 * changed is mine. `clashes` names what both changed differently; there mine stands for now.
 */
export function bringTogether(
  base: PracticeValues,
  mine: PracticeValues,
  theirs: PracticeValues,
): { values: PracticeValues; clashes: ValueName[] } {
  const myChanges = new Set(differencesOf(base, mine));
  const theirChanges = new Set(differencesOf(base, theirs));
  const apart = new Set(differencesOf(mine, theirs));
  const values = pick(mine, theirs, (name) => theirChanges.has(name) && !myChanges.has(name));
  const clashes = valueNames.filter(
    (name) => myChanges.has(name) && theirChanges.has(name) && apart.has(name),
  );
  return { values, clashes };
}

/** Only these, in the shape that the contract takes. */
export function editOf(values: PracticeValues, names: ValueName[]) {
  const all = { ...values, themes: themesOf(values.themes) };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

function pick(
  mine: PracticeValues,
  theirs: PracticeValues,
  isTheirs: (name: ValueName) => boolean,
): PracticeValues {
  const chosen = valueNames.filter(isTheirs).map((name) => [name, theirs[name]]);
  return { ...mine, ...Object.fromEntries(chosen) };
}
