import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, MembershipFact } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { createShortMemory } from '../../platform/short-memory.ts';
import { Membership, type StoredMembership } from './membership.model.ts';

/** What one member of a network is and where; never goes to a client as it is. */
export interface MemberFact {
  userId: Id;
  role: MembershipFact['role'];
  regionIds: Id[];
  meetingIds: Id[];
  schoolId: Id | null;
}

/** The memberships a person has at this moment; at most two seconds old after a change elsewhere. */
export async function membershipsOf(userId: Id): Promise<MembershipFact[]> {
  const memberships = await byPerson.get(userId, () => notEnded({ userId }));
  return memberships.filter(isLive).map(presentFact);
}

/** Everybody in a network at this moment; at most two seconds old after a change elsewhere. */
export async function membersOf(networkId: Id): Promise<MemberFact[]> {
  const memberships = await byNetwork.get(networkId, () => notEnded({ networkId }));
  return memberships.filter(isLive).map(({ userId, schoolId, ...membership }) => {
    const { role, regionIds, meetingIds } = membership;
    return { userId, role, regionIds, meetingIds, schoolId };
  });
}

/** Whether two people are members of one network at this moment. */
export async function shareNetwork(aId: Id, bId: Id): Promise<boolean> {
  const [ofA, ofB] = await Promise.all([membershipsOf(aId), membershipsOf(bId)]);
  return ofA.some((a) => ofB.some((b) => a.networkId === b.networkId));
}

/** The membership of a person that is not over, read from the store itself. */
export async function findLiveMembership(
  networkId: Id,
  userId: Id,
  session?: ClientSession,
): Promise<StoredMembership | undefined> {
  const membership = await Membership.findOne({ networkId, userId, ended: false })
    .session(session ?? null)
    .lean();
  return membership && isLive(membership) ? membership : undefined;
}

/** The actor with the memberships as the transaction sees them: the right at the place of use. */
export async function actorWithin<A extends Actor>(session: ClientSession, actor: A): Promise<A> {
  if (actor.kind !== 'user') return actor;
  const memberships = await notEnded({ userId: actor.id }, session);
  return { ...actor, memberships: memberships.filter(isLive).map(presentFact) };
}

/** How many coordinators a network has now, as the transaction sees it. */
export async function countCoordinators(networkId: Id, session?: ClientSession): Promise<number> {
  const memberships = await notEnded({ networkId, role: 'coordinator' }, session);
  return memberships.filter(isLive).length;
}

/** Makes the next reader look again; call it once a change is durable. */
export function forgetMemberships(userId: Id, networkId: Id): void {
  byPerson.forget(userId);
  byNetwork.forget(networkId);
}

/** Whether the membership holds now. */
export function isLive({ ended, from, to }: StoredMembership): boolean {
  const now = clock.now();
  return !ended && from <= now && (to === null || to > now);
}

export function presentFact(membership: StoredMembership): MembershipFact {
  const { networkId, role, regionIds, meetingIds } = membership;
  return { networkId, role, regionIds, meetingIds };
}

const FRESH_MS = 2_000;
const byPerson = createShortMemory<StoredMembership[]>(FRESH_MS);
const byNetwork = createShortMemory<StoredMembership[]>(FRESH_MS);

type Which = Partial<Pick<StoredMembership, 'userId' | 'networkId' | 'role'>>;

async function notEnded(which: Which, session?: ClientSession): Promise<StoredMembership[]> {
  return Membership.find({ ...which, ended: trusted({ $eq: false }) })
    .session(session ?? null)
    .lean();
}
