import type { Id } from '@leerkring/shared/ids.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { Network, type StoredNetwork } from './network.model.ts';

export type ThreadSettingsChange = Partial<
  Pick<StoredNetwork, 'threadCategories' | 'themes' | 'whoStartsThreads'>
>;

/**
 * Stores what comes out of the settings as they are at that moment, so that of two who save at once
 * the second builds on the first. Throws `not_found`, and whatever `decide` throws.
 */
export async function saveThreadSettings(
  networkId: Id,
  decide: (network: StoredNetwork) => ThreadSettingsChange,
): Promise<StoredNetwork> {
  return inTransaction(async (session) => {
    const network = await Network.findById(networkId, null, { session }).lean();
    if (!network) throw new AppError('not_found');
    const set = { ...decide(network), updatedAt: clock.now() };
    const options = { returnDocument: 'after', session } as const;
    const changed = await Network.findByIdAndUpdate(networkId, { $set: set }, options).lean();
    if (!changed) throw new AppError('not_found');
    return changed;
  });
}
