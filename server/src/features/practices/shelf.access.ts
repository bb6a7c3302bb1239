import { AppError } from '@leerkring/shared/errors.ts';
import type { PracticesNetworkFacts } from '@leerkring/shared/features/practices/materials.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ActionId, FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { membersOf, networkBySlug, type StoredNetwork } from '../networks/index.ts';

/** The actions that are decided by the network and its part alone. */
export type ShelfAction = {
  [A in ActionId]: FactsOf<A> extends PracticesNetworkFacts
    ? PracticesNetworkFacts extends FactsOf<A>
      ? A
      : never
    : never;
}[ActionId];

/** The network whose material and practices the actor may read or add to. */
export async function accessShelf(
  actor: Actor,
  slug: string,
  action: ShelfAction,
): Promise<StoredNetwork> {
  const network = await networkBySlug(slug);
  authorize(actor, action, shelfFacts(network));
  if (!network) throw new AppError('not_found');
  return network;
}

/** What the policy must know of a network; one that is not there has no shelf. */
export function shelfFacts(network: StoredNetwork | undefined): PracticesNetworkFacts {
  if (!network) return { networkId: '', status: 'open', hasPart: false };
  return {
    networkId: network._id,
    status: network.archived ? 'archived' : 'open',
    hasPart: network.parts.includes('practices'),
  };
}

/** The school for which somebody is in the network, when there is one. */
export async function schoolIn(networkId: Id, personId: Id): Promise<Id | null> {
  const members = await membersOf(networkId);
  return members.find(({ userId }) => userId === personId)?.schoolId ?? null;
}
