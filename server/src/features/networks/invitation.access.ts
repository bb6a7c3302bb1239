import { AppError } from '@leerkring/shared/errors.ts';
import type { MembershipFacts } from '@leerkring/shared/features/networks/networks.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, NetworkRole } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { Invitation, type StoredInvitation } from './invitation.model.ts';
import { actorWithin } from './membership.facts.ts';
import { networkBySlug, networkFacts, noNetwork } from './network.access.ts';
import type { StoredNetwork } from './network.model.ts';

export type InvitationAction = 'invitation.create' | 'invitation.revoke';

/** The network when the actor, as the transaction sees them, may invite somebody into this role. */
export async function accessInviting(
  session: ClientSession,
  actor: Actor,
  slug: string,
  role: NetworkRole,
): Promise<StoredNetwork> {
  const network = await networkBySlug(slug);
  const now = await actorWithin(session, actor);
  authorize(now, 'invitation.create', factsOf(network, role));
  if (!network) throw new AppError('not_found');
  return network;
}

/** An invitation of this network that is still open, when the actor may do this with it. */
export async function accessInvitation(
  session: ClientSession,
  actor: Actor,
  { slug, id }: { slug: string; id: Id },
  action: InvitationAction,
): Promise<{ network: StoredNetwork; invitation: StoredInvitation }> {
  const network = await networkBySlug(slug);
  const open = { _id: id, networkId: network?._id ?? '', state: 'sent' as const };
  const invitation = await Invitation.findOne(open).session(session).lean();
  const facts = factsOf(network, invitation?.role ?? 'guest');
  authorize(await actorWithin(session, actor), action, facts);
  if (!network || !invitation) throw new AppError('not_found');
  return { network, invitation };
}

export function factsOf(
  network: StoredNetwork | undefined,
  targetRole: NetworkRole,
): MembershipFacts {
  const facts = network ? networkFacts(network) : noNetwork;
  return { ...facts, targetRole, isSelf: false, isLast: false };
}
