import type { Id } from '@leerkring/shared/ids.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { clock } from '../../platform/clock.ts';
import { Network, type StoredNetwork } from './network.model.ts';

export type ThreadSettingsChange = Partial<
  Pick<StoredNetwork, 'threadCategories' | 'themes' | 'whoStartsThreads'>
>;

/** Keeps categories, themes and who starts threads; the caller has decided that it may be. */
export async function saveThreadSettings(
  networkId: Id,
  change: ThreadSettingsChange,
): Promise<StoredNetwork> {
  const set = { ...change, updatedAt: clock.now() };
  const options = { returnDocument: 'after' } as const;
  const changed = await Network.findByIdAndUpdate(networkId, { $set: set }, options).lean();
  if (!changed) throw new AppError('not_found');
  return changed;
}
