import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { newId } from '../../platform/random.ts';
import { accessNetwork } from '../networks/index.ts';
import { Visit, type StoredVisit } from './visit.model.ts';

/** Notes that the actor is in the space of a network now; never goes back. */
export async function visitNetwork(actor: Actor, slug: string): Promise<void> {
  const { _id: networkId } = await accessNetwork(actor, slug, 'network.visit');
  if (actor.kind !== 'user') throw new AppError('auth_required');
  const own = { userId: actor.id, networkId };
  const at = clock.now();
  const last = await Visit.findOne(own).lean();
  if (last && isOver(last)) {
    // Of two tabs at once only the first begins a visit: the other finds another moment there.
    await Visit.updateOne({ ...own, at: last.at }, { $set: { at, before: last.at } });
  }
  const change = { $max: { at }, $setOnInsert: { _id: newId(), before: null } };
  await Visit.updateOne(own, change, { upsert: true });
}

/** When somebody was last in which network. */
export async function visitsOf(userId: Id): Promise<Map<Id, Date>> {
  const visits = await Visit.find({ userId }).lean();
  return new Map(visits.map(({ networkId, at }) => [networkId, at]));
}

/** When the visit before the present one ended; undefined for who is here for the first time. */
export async function lastVisitOf(userId: Id, networkId: Id): Promise<Date | undefined> {
  const visit = await Visit.findOne({ userId, networkId }).lean();
  if (!visit) return undefined;
  return isOver(visit) ? visit.at : (visit.before ?? undefined);
}

/** Who comes back within this time is still on the same visit: a reload makes nothing old. */
const VISIT_MS = 3_600_000;

function isOver({ at }: StoredVisit): boolean {
  return clock.now().getTime() - at.getTime() > VISIT_MS;
}
