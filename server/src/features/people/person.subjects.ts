import { canSeeMembers } from '@leerkring/shared/features/networks/networks.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { registerSubject, type SubjectLine } from '../../platform/subjects.ts';
import { membersOf } from '../networks/index.ts';
import { fullName } from './person-name.ts';
import { findUsers } from './user.reading.ts';

/** Lets others point at people; only those are answered with whom the actor shares a directory. */
export function registerPersonSubjects(): void {
  registerSubject('person', { look: lookAtPeople });
}

async function lookAtPeople(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  if (actor.kind !== 'user') return new Map();
  const known = await peopleAround(actor);
  const users = await findUsers(ids.filter((id) => id === actor.id || known.has(id)));
  return new Map(
    [...users].map(([id, user]) => [
      id,
      {
        ...{ kind: 'person', id, title: fullName(user), path: `/mensen/${id}` },
        ...{ networkId: null, authorId: id },
      },
    ]),
  );
}

/** Everybody in the networks whose directory the actor reads; the same rule as for one person. */
async function peopleAround(actor: Actor & { kind: 'user' }): Promise<Set<Id>> {
  const readable = actor.memberships.filter(({ networkId }) =>
    canSeeMembers(actor, { networkId, visibility: 'hidden', status: 'open' }),
  );
  const members = await Promise.all(readable.map(({ networkId }) => membersOf(networkId)));
  return new Set(members.flat().map(({ userId }) => userId));
}
