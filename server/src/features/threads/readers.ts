import {
  canReadThread,
  type ThreadPlaceFacts,
} from '@leerkring/shared/features/threads/threads.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import {
  runsNetwork,
  membershipIn,
  type Actor,
  type UserActor,
} from '@leerkring/shared/policy/actor.ts';
import { membersOf, type MemberFact } from '../networks/index.ts';

/** Everybody who may read a thread there. */
export async function readersOf(place: ThreadPlaceFacts): Promise<Id[]> {
  const members = await membersOf(place.networkId);
  return members
    .filter((member) => canReadThread(actorLike(member, place.networkId), place))
    .map(({ userId }) => userId);
}

/** Which of these people may read it. */
export async function readersAmong(place: ThreadPlaceFacts, ids: Id[]): Promise<Id[]> {
  if (ids.length === 0) return [];
  const readers = new Set(await readersOf(place));
  return ids.filter((id) => readers.has(id));
}

/** Which threads of a network somebody sees in a list: all, some scopes of them, or none. */
export function scopesFor(actor: Actor, networkId: Id): 'all' | string[] {
  const membership = membershipIn(actor, networkId);
  if (!membership) return [];
  if (runsNetwork(actor, networkId)) return 'all';
  const { role, regionIds } = membership;
  return role === 'guest' || role === 'expert' ? [] : ['network', ...regionIds];
}

function actorLike({ userId, ...membership }: MemberFact, networkId: Id): UserActor {
  const memberships = [{ networkId, ...membership }];
  return { kind: 'user', id: userId, platformAdmin: false, minutesSinceSignIn: 0, memberships };
}
