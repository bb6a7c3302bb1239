import { createCredential } from '@leerkring/server/features/auth';
import { createUser, type NewUser } from '@leerkring/server/features/people';
import { createSchool } from '@leerkring/server/features/schools';
import { inTransaction } from '@leerkring/server/platform/database';
import type { Id } from '@leerkring/shared/ids.ts';
import { DEMO_PASSWORD, emailOf, personKeys, personOf, type PersonKey } from './cast.ts';
import { schools } from './schools.ts';

/** Makes the schools and everybody who is in the stories, each with a password. */
export async function populate(): Promise<Map<PersonKey, Id>> {
  const schoolIds = await buildSchools();
  const made = personKeys.map(async (key) => [key, await bear(key, schoolIds)] as const);
  return new Map(await Promise.all(made));
}

async function buildSchools(): Promise<Map<string, Id>> {
  return inTransaction(async (session) => {
    const ids = new Map<string, Id>();
    for (const [key, school] of Object.entries(schools)) {
      ids.set(key, (await createSchool(session, school)).id);
    }
    return ids;
  });
}

async function bear(key: PersonKey, schoolIds: Map<string, Id>): Promise<Id> {
  return inTransaction(async (session) => {
    const { id } = await createUser(session, recordOf(key, schoolIds));
    await createCredential(session, id, DEMO_PASSWORD);
    return id;
  });
}

function recordOf(key: PersonKey, schoolIds: Map<string, Id>): NewUser {
  const { name, school, jobFunction, jobTitle, bio, isContact = false, ...more } = personOf(key);
  const [givenName = '', ...familyName] = name.split(' ');
  const schoolId = school && schoolIds.get(school);
  return {
    ...{ givenName, familyName: familyName.join(' '), email: emailOf(key) },
    ...{ jobFunction, jobTitle, bio, platformAdmin: more.platformAdmin ?? false },
    affiliations: schoolId ? [{ schoolId, jobFunction, isContact }] : [],
  };
}
