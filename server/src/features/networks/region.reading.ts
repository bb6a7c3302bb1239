import { AppError } from '@leerkring/shared/errors.ts';
import type { RegionView } from '@leerkring/shared/features/networks/networks.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { NetworkRegion, type StoredRegion } from './region.model.ts';

/** The regions of a network, by name. */
export async function regionsOf(networkId: Id, session?: ClientSession): Promise<StoredRegion[]> {
  return NetworkRegion.find({ networkId })
    .sort({ name: 1 })
    .session(session ?? null)
    .lean();
}

/** Throws `invalid` unless every id is a region of this network. */
export async function requireRegions(
  networkId: Id,
  regionIds: Id[],
  session?: ClientSession,
): Promise<void> {
  if (regionIds.length === 0) return;
  const known = new Set((await regionsOf(networkId, session)).map(({ _id }) => _id));
  if (!regionIds.every((id) => known.has(id))) throw new AppError('invalid');
}

export function presentRegion({ _id, name, provinces }: StoredRegion): RegionView {
  return { id: _id, name, provinces };
}
