import type { NetworkCard } from '@leerkring/shared/features/networks/networks.view.ts';
import { membershipIn, type Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { currentEdition, editionsByNetwork } from './edition.reading.ts';
import { networksByIds } from './network.access.ts';
import { Network, type StoredNetwork } from './network.model.ts';
import { presentCard } from './network.presenter.ts';

/** The listed networks that go on, and the actor's own whatever they are; by name. */
export async function listNetworks(actor: Actor): Promise<NetworkCard[]> {
  const [listed, own] = await Promise.all([listedNetworks(), ownNetworks(actor)]);
  const networks = [...own, ...listed.filter(({ _id }) => !membershipIn(actor, _id))];
  const editions = await editionsByNetwork(networks.map(({ _id }) => _id));
  const now = clock.now();
  return networks
    .map((one) => presentCard(actor, one, currentEdition(editions.get(one._id) ?? [], now)))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

async function listedNetworks(): Promise<StoredNetwork[]> {
  const listed = await Network.find({ visibility: 'listed' }).sort({ name: 1 }).lean();
  return listed.filter(({ archived }) => archived === null);
}

async function ownNetworks(actor: Actor): Promise<StoredNetwork[]> {
  if (actor.kind !== 'user') return [];
  const ids = actor.memberships.map(({ networkId }) => networkId);
  return [...(await networksByIds(ids)).values()];
}
