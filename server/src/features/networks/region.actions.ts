import { AppError } from '@leerkring/shared/errors.ts';
import type { RegionView } from '@leerkring/shared/features/networks/networks.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { inTransaction } from '../../platform/database.ts';
import { accessNetwork } from './network.access.ts';
import { tellRegionAdded } from './network.events.ts';
import { NetworkRegion } from './region.model.ts';
import { presentRegion } from './region.reading.ts';

export type RegionInput = Omit<RegionView, 'id'>;

/** Adds a region; its room is made in the same transaction by who listens. */
export async function addRegion(
  actor: Actor,
  slug: string,
  { name, provinces }: RegionInput,
): Promise<RegionView> {
  const network = await accessNetwork(actor, slug, 'network.change');
  return inTransaction(async (session) => {
    const fields = { networkId: network._id, name, provinces };
    const created = await new NetworkRegion(fields).save({ session });
    const region = created.toObject();
    await tellRegionAdded(session, { network, region });
    return presentRegion(region);
  });
}

/** Renames a region or changes its provinces. */
export async function changeRegion(
  actor: Actor,
  target: { slug: string; id: Id },
  change: Partial<RegionInput>,
): Promise<RegionView> {
  const network = await accessNetwork(actor, target.slug, 'network.change');
  // The network in the filter: an id of another network finds nothing.
  const filter = { _id: target.id, networkId: network._id };
  const options = { returnDocument: 'after' } as const;
  const region = await NetworkRegion.findOneAndUpdate(filter, { $set: change }, options).lean();
  if (!region) throw new AppError('not_found');
  return presentRegion(region);
}
