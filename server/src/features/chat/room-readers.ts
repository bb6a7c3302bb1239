import { canReadRoom } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { MembershipFact, UserActor } from '@leerkring/shared/policy/actor.ts';
import type { Stream } from '../../realtime/streams.ts';
import { membersOf, membershipsOf } from '../networks/index.ts';
import { factsOf } from './room.ts';

/** Names in one message that count; more than this is no message to somebody but to everybody. */
const MAX_MENTIONS = 50;

/** Those of these people who read the room. */
export async function readersAmong(room: Stream, personIds: Id[]): Promise<Id[]> {
  const asked = personIds.slice(0, MAX_MENTIONS);
  const reads = await Promise.all(
    asked.map(async (id) => canReadRoom(personWith(id, await membershipsOf(id)), factsOf(room))),
  );
  return asked.filter((_, at) => reads[at]);
}

/** Everybody who reads the room. */
export async function readersOf(room: Stream): Promise<Id[]> {
  const { networkId } = room;
  if (!networkId) return room.people;
  const facts = factsOf(room);
  const members = await membersOf(networkId);
  return members
    .filter((member) => canReadRoom(personWith(member.userId, [{ ...member, networkId }]), facts))
    .map(({ userId }) => userId);
}

/** A person as the policy sees them, when somebody else is asking. */
export function personWith(id: Id, memberships: MembershipFact[]): UserActor {
  return { kind: 'user', id, platformAdmin: false, minutesSinceSignIn: Infinity, memberships };
}
