import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { badgesOf } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';

/** The names of the people and schools of one page, asked for together. */
export interface Names {
  person: (id: Id) => PersonBadge;
  school: (id: Id | null) => { id: Id; name: string } | null;
}

/** Ids of nobody get an empty name, ids of no school none. */
export async function namesFor(
  personIds: Iterable<Id>,
  schoolIds: Iterable<Id | null>,
): Promise<Names> {
  const wanted = [...schoolIds].filter((id) => id !== null);
  const [badges, schools] = await Promise.all([badgesOf(personIds), findSchools(wanted)]);
  return {
    person: (id) => badges.get(id) ?? { id, name: '', photo: null },
    school: (id) => {
      const school = id === null ? undefined : schools.get(id);
      return school ? { id: school.id, name: school.name } : null;
    },
  };
}
