import type { Id } from '@leerkring/shared/ids.ts';
import type { JobFunction } from '@leerkring/shared/features/people/people.view.ts';
import type { Affiliation } from './user.model.ts';

/** The schools where somebody works at this moment. */
export function currentAffiliations(affiliations: Affiliation[], now: Date): Affiliation[] {
  return affiliations.filter(({ from, to }) => from <= now && (to === null || to > now));
}

/** The school that stands beside a name in lists: where the person began last. */
export function mainSchoolId(affiliations: Affiliation[], now: Date): Id | null {
  return currentAffiliations(affiliations, now).at(-1)?.schoolId ?? null;
}

/** Moves somebody to a school, or to none; what went before stays as history. */
export function moveToSchool(
  affiliations: Affiliation[],
  schoolId: Id | null,
  jobFunction: JobFunction,
  now: Date,
): Affiliation[] {
  const kept = affiliations.map((one) => {
    const ends = (one.to === null || one.to > now) && one.schoolId !== schoolId;
    return ends ? { ...one, to: now } : one;
  });
  const isThere = currentAffiliations(kept, now).some((one) => one.schoolId === schoolId);
  if (schoolId === null || isThere) return kept;
  return [...kept, { schoolId, jobFunction, isContact: false, from: now, to: null }];
}

/** Gives every current affiliation this function. */
export function withFunction(
  affiliations: Affiliation[],
  jobFunction: JobFunction,
  now: Date,
): Affiliation[] {
  const current = new Set(currentAffiliations(affiliations, now));
  return affiliations.map((one) => (current.has(one) ? { ...one, jobFunction } : one));
}
