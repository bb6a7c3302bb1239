import type { NetworkSpace } from '@leerkring/shared/features/networks/networks.view.ts';
import {
  canChangeMembership,
  canInvite,
} from '@leerkring/shared/features/networks/networks.policy.ts';
import { networkRoles, type NetworkRole, type UserActor } from '@leerkring/shared/policy/actor.ts';

/** Who looks at a network, in the words of the rules; so that screens ask what the server asks. */
export interface Looker {
  id: string;
  platformAdmin: boolean;
}

/** The roles this person may give to somebody, lowest first. */
export function grantableRoles(looker: Looker, space: NetworkSpace): NetworkRole[] {
  const actor = actorIn(looker, space);
  return networkRoles.filter((role) => canInvite(actor, factsOf(space), role));
}

/** Whether this person may change or end the membership of somebody else. */
export function mayChange(
  looker: Looker,
  space: NetworkSpace,
  member: { id: string; role: NetworkRole },
): boolean {
  if (space.archived) return false;
  const isSelf = member.id === looker.id;
  const facts = { ...factsOf(space), targetRole: member.role, isSelf, isLast: false };
  return canChangeMembership(actorIn(looker, space), facts);
}

function actorIn({ id, platformAdmin }: Looker, space: NetworkSpace): UserActor {
  const membership = { networkId: space.id, role: space.role, regionIds: [], meetingIds: [] };
  return { kind: 'user', id, platformAdmin, minutesSinceSignIn: 0, memberships: [membership] };
}

function factsOf(space: NetworkSpace) {
  const status = space.archived ? ('archived' as const) : ('open' as const);
  return { networkId: space.id, visibility: 'page' as const, status };
}
