import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { forgetHiding } from '../moderation/index.ts';
import { actorWithin } from '../networks/index.ts';
import { Exchange } from './exchange.model.ts';
import { accessLabel, accessMaterial } from './material.access.ts';
import { recordGift } from './material.actions.ts';
import { changeMaterial } from './material.changing.ts';
import { Material, type StoredMaterial } from './material.model.ts';
import { personId } from './person-id.ts';
import { leavePublicPages } from './public-material.ts';

/**
 * Says that it is not for pupils: then it leaves every public page at once, and so does everything
 * that was adapted from it (BR-21). Taking the label off concerns this one thing only.
 */
export async function labelMaterial(
  who: Actor,
  id: Id,
  notForPupils: boolean,
): Promise<StoredMaterial> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { material } = await accessLabel(actor, { id, labelled: notForPupils }, session);
    if (material.notForPupils === notForPupils) return material;
    if (notForPupils) await labelFamily(session, material);
    return changeMaterial(session, material, { $set: { notForPupils } });
  });
}

/** Takes material away from everybody but those who may put it back. */
export async function removeMaterial(who: Actor, id: Id, reason: string): Promise<StoredMaterial> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { material } = await accessMaterial(actor, id, 'material.remove', session);
    return takeAway(session, material, { byId: personId(actor), reason });
  });
}

/** Puts it back; on a public page only when somebody publishes it again. */
export async function restoreMaterial(who: Actor, id: Id): Promise<StoredMaterial> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { material } = await accessMaterial(actor, id, 'material.restore', session);
    await forgetHiding(session, { kind: 'material', id });
    return putBack(session, material);
  });
}

/** What removing does, whoever decided it: it leaves public pages and counts as given no more. */
export async function takeAway(
  session: ClientSession,
  material: StoredMaterial,
  { byId, reason }: { byId: Id; reason: string },
): Promise<StoredMaterial> {
  if (material.removed) return material;
  await leavePublicPages(session, [material]);
  await Exchange.deleteMany({ materialId: material._id, kind: 'given' }, { session });
  const removed = { byId, at: clock.now(), reason };
  return changeMaterial(session, material, { $set: { removed } });
}

/** The opposite; public pages stay without it. */
export async function putBack(
  session: ClientSession,
  material: StoredMaterial,
): Promise<StoredMaterial> {
  if (!material.removed) return material;
  if (material.schoolId) await recordGift(session, material, material.schoolId);
  return changeMaterial(session, material, { $set: { removed: null } });
}

async function labelFamily(session: ClientSession, material: StoredMaterial): Promise<void> {
  const adapted = await Material.find({ lineage: material._id, notForPupils: false })
    .session(session)
    .lean();
  await leavePublicPages(session, [material, ...adapted]);
  const filter = { _id: trusted({ $in: adapted.map(({ _id }) => _id) }) };
  const update = { $set: { notForPupils: true }, $inc: { revision: 1 } };
  if (adapted.length > 0) await Material.updateMany(filter, update, { session });
}
