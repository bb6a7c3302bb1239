import type { SchoolView } from '@leerkring/shared/features/schools/schools.view.ts';
import { canSeeMembers } from '@leerkring/shared/features/networks/networks.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { registerSubject, type SubjectLine } from '../../platform/subjects.ts';
import { membersOf, networksByIds } from '../networks/index.ts';
import { indexText, registerIndexSource, type IndexedText } from '../search/index.ts';
import { School, type StoredSchool } from './school.model.ts';
import { findSchools } from './school.reading.ts';

/** Lets others find schools: those of the colleagues in the networks whose directory one reads. */
export function registerSchoolSubjects(): void {
  registerSubject('school', { look: lookAtSchools });
  registerIndexSource('school', async function* () {
    yield* (await School.find({}).lean()).map(indexedSchool);
  });
}

export async function indexSchool(session: ClientSession, school: StoredSchool): Promise<void> {
  await indexText(session, indexedSchool(school));
}

async function lookAtSchools(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  const [schools, places] = await Promise.all([findSchools(ids), placesOfSchools(actor)]);
  return new Map(
    [...schools].flatMap(([id, school]) => {
      const slug = places.get(id);
      return slug === undefined ? [] : [[id, lineOf(school, slug)]];
    }),
  );
}

function lineOf({ id, name, place }: SchoolView, slug: string): SubjectLine {
  const path = `/n/${slug}/leden?school=${id}`;
  return { kind: 'school', id, title: `${name}, ${place}`, path, networkId: null, authorId: null };
}

/** In which network of the actor there are people of each school. */
async function placesOfSchools(actor: Actor): Promise<Map<Id, string>> {
  if (actor.kind !== 'user') return new Map();
  const readable = actor.memberships.filter(({ networkId }) =>
    canSeeMembers(actor, { networkId, visibility: 'hidden', status: 'open' }),
  );
  const networks = await networksByIds(readable.map(({ networkId }) => networkId));
  const pairs = await Promise.all(
    [...networks.values()].map(async ({ _id, slug }) => {
      const members = await membersOf(_id);
      return members.flatMap(({ schoolId }): [Id, string][] =>
        schoolId ? [[schoolId, slug]] : [],
      );
    }),
  );
  return new Map(pairs.flat());
}

/** That a school exists is no secret; whether it is shown is looked at with every find. */
function indexedSchool({ _id, name, place, locationCode, updatedAt }: StoredSchool): IndexedText {
  return {
    subject: { kind: 'school', id: _id },
    ...{ networkId: null, audience: [{ to: 'public' }], authorId: null },
    ...{ title: `${name}, ${place}`, text: '', at: updatedAt, extra: [locationCode] },
  };
}
