import type { JobFunction } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { findUsers, fullName, type StoredUser } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';
import type { StoredFragment } from './fragment.model.ts';
import type { StoredPractice } from './practice.model.ts';

interface PublicPerson {
  name: string | null;
  role: JobFunction;
  school: string | null;
  schoolTypes: string[];
}

/** Authors and contributors for everybody: what they are, and a name only where there was a yes. */
export async function publicPeopleOf(
  { authors }: StoredPractice,
  fragments: StoredFragment[],
): Promise<{ authors: PublicPerson[]; contributor: (fragment: StoredFragment) => PublicPerson }> {
  const everybody = [...authors, ...fragments];
  const [users, schools] = await Promise.all([
    findUsers([...new Set(everybody.map(({ personId }) => personId))]),
    findSchools(everybody.flatMap(({ schoolId }) => schoolId ?? [])),
  ]);
  const agreed = new Set(authors.flatMap((one) => (one.showSchool ? (one.schoolId ?? []) : [])));
  const shown = (
    { personId, schoolId }: { personId: Id; schoolId: Id | null },
    showName: boolean,
  ): PublicPerson => {
    const user = users.get(personId);
    const school = schoolId === null ? undefined : schools.get(schoolId);
    return {
      name: showName && user ? fullName(user) : null,
      role: roleAt(user, schoolId),
      school: school && agreed.has(school.id) ? school.name : null,
      schoolTypes: school?.schoolTypes ?? [],
    };
  };
  return {
    authors: authors.map((author) => shown(author, author.showName)),
    contributor: (fragment) => shown(fragment, fragment.showName),
  };
}

/** What somebody is at the school that stands beside them, else what they say they are. */
function roleAt(user: StoredUser | undefined, schoolId: Id | null): JobFunction {
  const there = user?.affiliations.findLast((one) => one.schoolId === schoolId);
  return there?.jobFunction ?? user?.jobFunction ?? 'other';
}
