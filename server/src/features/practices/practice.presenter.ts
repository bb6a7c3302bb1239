import type { PracticeCard } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { namesFor, type Names } from './names.ts';
import type { StoredPractice } from './practice.model.ts';

/** Good practices as lists show them. */
export async function presentPractices(
  actor: Actor,
  practices: StoredPractice[],
): Promise<PracticeCard[]> {
  const people = practices.flatMap(({ authors }) => authors.map(({ personId }) => personId));
  const names = await namesFor(people, []);
  return practices.map((practice) => presentPracticeCard(actor, practice, names));
}

export function presentPracticeCard(
  actor: Actor,
  practice: StoredPractice,
  names: Names,
): PracticeCard {
  const { title, summary, state, themes, schoolTypes, authors, licence, revision } = practice;
  return {
    ...{ id: practice._id, title, summary, state, themes, schoolTypes, licence, revision },
    authors: authors.map(({ personId }) => names.person(personId)),
    isMine: actor.kind === 'user' && authors.some(({ personId }) => personId === actor.id),
    createdAt: practice.createdAt.toISOString(),
    updatedAt: practice.updatedAt.toISOString(),
  };
}
