import { withoutAddresses } from '@leerkring/shared/features/practices/privacy-hints.ts';
import type { PublicWords } from '@leerkring/shared/features/practices/public-text.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { badgesOf } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';
import type { StoredFragment } from './fragment.model.ts';
import type { StoredPractice } from './practice.model.ts';

/**
 * How words change on their way to everybody: e-mail addresses go, and the names of authors,
 * contributors and their schools become roles unless each said yes (M3).
 */
export async function publicNames(
  { authors }: Pick<StoredPractice, 'authors'>,
  fragments: StoredFragment[],
): Promise<PublicWords> {
  const shown = new Set(shownPeople(authors, fragments));
  const people = new Set([...authors, ...fragments].map(({ personId }) => personId));
  const hiddenPeople = [...people].filter((id) => !shown.has(id));
  const agreed = new Set(authors.flatMap((one) => (one.showSchool ? (one.schoolId ?? []) : [])));
  const schoolIds = [...authors, ...fragments].flatMap(({ schoolId }) => schoolId ?? []);
  const [badges, schools] = await Promise.all([
    badgesOf(hiddenPeople),
    findSchools(schoolIds.filter((id) => !agreed.has(id))),
  ]);
  const swaps = [
    ...[...schools.values()].map(({ name }) => [name, 'een school'] as const),
    ...[...badges.values()].map(({ name }) => [name, COLLEAGUE] as const),
  ].filter(([name]) => name !== '');
  return {
    text: (text) => withoutAddresses(swaps.reduce(swap, text)),
    person: (id, label) => (shown.has(id) ? label : COLLEAGUE),
  };
}

const COLLEAGUE = 'een collega';

function shownPeople(authors: StoredPractice['authors'], fragments: StoredFragment[]): Id[] {
  const agreed = fragments.filter(({ consent, showName }) => consent === 'given' && showName);
  return [...authors.filter(({ showName }) => showName), ...agreed].map(({ personId }) => personId);
}

function swap(text: string, [name, role]: readonly [string, string]): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(literal, 'giu'), role);
}
