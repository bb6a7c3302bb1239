import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { newId } from '../../platform/random.ts';
import { accessNetwork } from '../networks/index.ts';
import { Visit } from './visit.model.ts';

/** Notes that the actor is in the space of a network now; never goes back. */
export async function visitNetwork(actor: Actor, slug: string): Promise<void> {
  const { _id: networkId } = await accessNetwork(actor, slug, 'network.visit');
  if (actor.kind !== 'user') throw new AppError('auth_required');
  const change = { $max: { at: clock.now() }, $setOnInsert: { _id: newId() } };
  await Visit.updateOne({ userId: actor.id, networkId }, change, { upsert: true });
}

/** When somebody was last in which network. */
export async function visitsOf(userId: Id): Promise<Map<Id, Date>> {
  const visits = await Visit.find({ userId }).lean();
  return new Map(visits.map(({ networkId, at }) => [networkId, at]));
}
