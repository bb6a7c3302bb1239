import { AppError } from '@leerkring/shared/errors.ts';
import type { NetworkFacts } from '@leerkring/shared/features/networks/networks.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ActionId, FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { trusted } from '../../platform/mongoose.ts';
import { Network, type StoredNetwork } from './network.model.ts';

/** The actions that are decided by the network alone. */
export type NetworkAction = {
  [A in ActionId]: FactsOf<A> extends NetworkFacts
    ? NetworkFacts extends FactsOf<A>
      ? A
      : never
    : never;
}[ActionId];

/**
 * The network behind a web address when the actor may do this with it. Throws what the policy says;
 * a missing network answers exactly as a hidden one.
 */
export async function accessNetwork(
  actor: Actor,
  slug: string,
  action: NetworkAction,
): Promise<StoredNetwork> {
  const network = await networkBySlug(slug);
  authorize(actor, action, network ? networkFacts(network) : noNetwork);
  if (!network) throw new AppError('not_found');
  return network;
}

export async function networkBySlug(slug: string): Promise<StoredNetwork | undefined> {
  return (await Network.findOne({ slug }).lean()) ?? undefined;
}

export async function networkById(id: Id): Promise<StoredNetwork | undefined> {
  return (await Network.findById(id).lean()) ?? undefined;
}

/** Many networks in one query; ids of none are left out. */
export async function networksByIds(ids: Id[]): Promise<Map<Id, StoredNetwork>> {
  const found = ids.length > 0 ? await Network.find({ _id: trusted({ $in: ids }) }).lean() : [];
  return new Map(found.map((network) => [network._id, network]));
}

/** What the policy must know of a network. */
export function networkFacts(network: StoredNetwork): NetworkFacts {
  return {
    networkId: network._id,
    visibility: network.visibility,
    status: network.archived ? 'archived' : 'open',
  };
}

/** Decides for a network that is not there as for one that nobody may know of. */
export const noNetwork: NetworkFacts = { networkId: '', visibility: 'hidden', status: 'open' };
