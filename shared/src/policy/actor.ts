import type { Id } from '../ids.ts';

/** Roles of a person in a network, in rising rank (C5). */
export const networkRoles = [
  'guest',
  'expert',
  'schoolContact',
  'member',
  'facilitator',
  'coordinator',
] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** One role of the actor in one network, as it is now: ended memberships are not in here. */
export interface MembershipFact {
  networkId: Id;
  role: NetworkRole;
  regionIds: Id[];
  /** Guests and experts reach only these meetings (BR-16). */
  meetingIds: Id[];
}

export type Actor = AnonymousActor | UserActor;

export interface AnonymousActor {
  kind: 'anonymous';
}

export interface UserActor {
  kind: 'user';
  id: Id;
  platformAdmin: boolean;
  /** Minutes since this session proved who it is; Infinity when unknown. */
  minutesSinceSignIn: number;
  memberships: MembershipFact[];
}

export const anonymous: AnonymousActor = { kind: 'anonymous' };

/** The actor's membership of a network, when there is one. */
export function membershipIn(actor: Actor, networkId: Id): MembershipFact | undefined {
  return actor.kind === 'user'
    ? actor.memberships.find((membership) => membership.networkId === networkId)
    : undefined;
}

/** Whether the actor holds one of these roles in the network. */
export function hasRole(actor: Actor, networkId: Id, ...roles: NetworkRole[]): boolean {
  const membership = membershipIn(actor, networkId);
  return membership !== undefined && roles.includes(membership.role);
}

/** Facilitators and coordinators: those who run a network. */
export function runsNetwork(actor: Actor, networkId: Id): boolean {
  return hasRole(actor, networkId, 'facilitator', 'coordinator');
}

export function isPlatformAdmin(actor: Actor): boolean {
  return actor.kind === 'user' && actor.platformAdmin;
}

/** Higher means more; nobody grants more than the own rank. */
export function rankOf(role: NetworkRole): number {
  return networkRoles.indexOf(role);
}
