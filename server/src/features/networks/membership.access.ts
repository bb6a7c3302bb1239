import { AppError } from '@leerkring/shared/errors.ts';
import type { MembershipFacts } from '@leerkring/shared/features/networks/networks.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, NetworkRole } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { actorWithin, countCoordinators, findLiveMembership } from './membership.facts.ts';
import type { StoredMembership } from './membership.model.ts';
import { networkBySlug, networkFacts, noNetwork } from './network.access.ts';

interface Within {
  session: ClientSession;
  actor: Actor;
  slug: string;
  personId: Id;
}

/**
 * The live membership of a person when the actor may do this with it, as the transaction sees it.
 * A network or person that is not there answers as one that the actor may not know of.
 */
export async function accessMembership(
  { session, actor, slug, personId }: Within,
  action: 'membership.change' | 'membership.end',
  grantedRole?: NetworkRole,
): Promise<StoredMembership> {
  const network = await networkBySlug(slug);
  const membership = network && (await findLiveMembership(network._id, personId, session));
  const facts: MembershipFacts = {
    ...(network ? networkFacts(network) : noNetwork),
    targetRole: membership?.role ?? 'guest',
    grantedRole,
    isSelf: membership !== undefined && actor.kind === 'user' && actor.id === personId,
    isLast: membership !== undefined && (await isLastCoordinator(membership, session)),
  };
  authorizeWithReason(await actorWithin(session, actor), action, facts);
  if (!membership) throw new AppError('not_found');
  return membership;
}

async function isLastCoordinator(membership: StoredMembership, session: ClientSession) {
  return (
    membership.role === 'coordinator' &&
    (await countCoordinators(membership.networkId, session)) === 1
  );
}

/** Says which of the two special rules stood in the way, to who may know the member anyway. */
function authorizeWithReason(
  actor: Actor,
  action: 'membership.change' | 'membership.end',
  facts: MembershipFacts,
): void {
  try {
    authorize(actor, action, facts);
  } catch (error) {
    const isRefusal = error instanceof AppError && error.code === 'forbidden';
    if (isRefusal && facts.isLast) throw new AppError('forbidden', { reason: 'member.last' });
    if (isRefusal && facts.isSelf) throw new AppError('forbidden', { reason: 'member.self' });
    throw error;
  }
}
