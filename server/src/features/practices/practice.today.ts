import { networkStates } from '@leerkring/shared/features/practices/practice-steps.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type UserActor } from '@leerkring/shared/policy/actor.ts';
import { may } from '../../platform/authorize.ts';
import { networksByIds } from '../networks/index.ts';
import { registerTodayNews } from '../today/index.ts';
import { Practice } from './practice.model.ts';
import { shelfFacts } from './shelf.access.ts';

/** Tells the first page how many practices of others moved, in two queries. */
export function registerPracticesToday(): void {
  registerTodayNews('practices', countMovedPractices);
}

async function countMovedPractices(
  actor: UserActor,
  since: Map<Id, Date>,
): Promise<Map<Id, number>> {
  const networks = await networksByIds([...since.keys()]);
  const moved = [...networks.values()]
    .filter((network) => may(actor, 'practices.list', shelfFacts(network)))
    .map(({ _id: networkId }) => ({
      ...{ networkId, 'authors.personId': { $ne: actor.id } },
      order: { $gt: (since.get(networkId) ?? new Date(0)).toISOString() },
      ...(runsNetwork(actor, networkId)
        ? { version: { $gt: 0 } }
        : { state: { $in: [...networkStates] } }),
    }));
  if (moved.length === 0) return new Map();
  const rows: { _id: Id; n: number }[] = await Practice.aggregate([
    { $match: { $or: moved } },
    { $group: { _id: '$networkId', n: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, n }) => [_id, n]));
}
