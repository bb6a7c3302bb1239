import type { Id } from '../../ids.ts';
import {
  hasRole,
  isPlatformAdmin,
  membershipIn,
  rankOf,
  runsNetwork,
  type Actor,
  type NetworkRole,
} from '../../policy/actor.ts';
import { anyone, rule, signedIn } from '../../policy/decision.ts';

export interface NetworkFacts {
  networkId: Id;
  visibility: 'listed' | 'page' | 'hidden';
  status: 'open' | 'archived';
}

export interface MembershipFacts extends NetworkFacts {
  /** The role the person has now, or will get. */
  targetRole: NetworkRole;
  /** The role that is granted, when that is what happens. */
  grantedRole?: NetworkRole;
  isSelf: boolean;
  /** Whether this is the last coordinator of the network. */
  isLast: boolean;
}

/** The public page: everybody, unless the network is hidden. */
export function canSeePage(actor: Actor, facts: NetworkFacts): boolean {
  return facts.visibility !== 'hidden' || canEnter(actor, facts) || isPlatformAdmin(actor);
}

/** The closed space. A platform admin has no silent entry (C5, A*). */
export function canEnter(actor: Actor, facts: NetworkFacts): boolean {
  return membershipIn(actor, facts.networkId) !== undefined;
}

/** The directory: guests and experts do not see it (C5). */
export function canSeeMembers(actor: Actor, facts: NetworkFacts): boolean {
  return hasRole(actor, facts.networkId, 'schoolContact', 'member', 'facilitator', 'coordinator');
}

export function canChangeNetwork(actor: Actor, facts: NetworkFacts): boolean {
  return isPlatformAdmin(actor) || hasRole(actor, facts.networkId, 'coordinator');
}

const archived = (facts: NetworkFacts) => facts.status === 'archived';

/** Facilitators bring in members and guests; coordinators everybody up to their own rank. */
export function canInvite(actor: Actor, facts: NetworkFacts, role: NetworkRole): boolean {
  if (isPlatformAdmin(actor) || hasRole(actor, facts.networkId, 'coordinator')) return true;
  return runsNetwork(actor, facts.networkId) && rankOf(role) <= rankOf('member');
}

/** Nobody changes the own role or a role above the own rank, and the last coordinator stays. */
export function canChangeMembership(actor: Actor, facts: MembershipFacts): boolean {
  if (facts.isSelf || facts.isLast) return false;
  const roles = [facts.targetRole, facts.grantedRole ?? facts.targetRole];
  return roles.every((role) => canInvite(actor, facts, role));
}

/** One may always leave, except as the last coordinator. */
export function canEndMembership(actor: Actor, facts: MembershipFacts): boolean {
  return facts.isSelf ? !facts.isLast : canChangeMembership(actor, facts);
}

const seeDirectory = (actor: Actor, facts: NetworkFacts) =>
  canSeeMembers(actor, facts) || isPlatformAdmin(actor);

export const networkRules = {
  'networks.list': anyone,
  'network.see': rule('network.see', { see: canSeePage }),
  'network.enter': rule('network.enter', { see: canEnter }),
  'network.create': rule('network.create', {
    see: (actor) => actor.kind === 'user',
    act: isPlatformAdmin,
  }),
  'network.change': rule('network.change', {
    see: (actor, facts: NetworkFacts) => canEnter(actor, facts) || isPlatformAdmin(actor),
    archived,
    act: canChangeNetwork,
  }),
  'network.archive': rule('network.archive', {
    see: (actor, facts: NetworkFacts) => canEnter(actor, facts) || isPlatformAdmin(actor),
    act: canChangeNetwork,
    stepUp: true,
  }),
  'presets.list': rule('presets.list', { see: isPlatformAdmin }),
  'members.list': rule('members.list', { see: canEnter, act: canSeeMembers }),
  'membership.change': rule('membership.change', {
    see: seeDirectory,
    archived,
    act: canChangeMembership,
  }),
  'membership.end': rule('membership.end', {
    see: (actor, facts: MembershipFacts) => facts.isSelf || seeDirectory(actor, facts),
    act: canEndMembership,
  }),
  'invitations.list': rule('invitations.list', {
    see: seeDirectory,
    act: (actor, facts: NetworkFacts) =>
      isPlatformAdmin(actor) || runsNetwork(actor, facts.networkId),
  }),
  'invitation.create': rule('invitation.create', {
    see: seeDirectory,
    archived,
    act: (actor, facts: MembershipFacts) => canInvite(actor, facts, facts.targetRole),
  }),
  'invitation.revoke': rule('invitation.revoke', {
    see: seeDirectory,
    act: (actor, facts: MembershipFacts) => canInvite(actor, facts, facts.targetRole),
  }),
  'invitation.see': anyone,
  'invitation.accept': anyone,
  'memberships.own': signedIn,
};
