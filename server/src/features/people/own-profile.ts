import { AppError } from '@leerkring/shared/errors.ts';
import type { OwnProfile } from '@leerkring/shared/features/people/people.view.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { findSchools } from '../schools/index.ts';
import { mainSchoolId } from './affiliations.ts';
import { findUser } from './user.reading.ts';

/** What a person can change of the own profile, as it stands. */
export async function seeOwnProfile(actor: Actor): Promise<OwnProfile> {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  const user = await findUser(actor.id);
  if (!user) throw new AppError('auth_required');
  const schoolId = mainSchoolId(user.affiliations, clock.now());
  const school = schoolId ? (await findSchools([schoolId])).get(schoolId) : undefined;
  const { givenName, infix, familyName, jobTitle, bio, phone, showContact, jobFunction } = user;
  return {
    ...{ givenName, infix, familyName, jobTitle, bio, phone, showContact, jobFunction },
    schoolId: school ? schoolId : null,
    schoolLabel: school ? `${school.name}, ${school.place}` : '',
  };
}
