import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { actorWithin } from '../networks/index.ts';
import { notify } from '../notifications/index.ts';
import { Exchange } from './exchange.model.ts';
import { FieldNote } from './field-note.model.ts';
import { useOrderOf } from './list-order.ts';
import { accessMaterial } from './material.access.ts';
import { changeMaterial } from './material.changing.ts';
import type { StoredMaterial } from './material.model.ts';
import { personId } from './person-id.ts';
import { schoolIn } from './shelf.access.ts';

/**
 * Takes material to the actor's school. The first time is counted and told to who brought it; the
 * school that brought it never takes it, and who stands for no school is not counted.
 */
export async function fetchMaterial(who: Actor, id: Id): Promise<StoredMaterial> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { material } = await accessMaterial(actor, id, 'material.fetch', session);
    const byId = personId(actor);
    const schoolId = await schoolIn(material.networkId, byId);
    if (schoolId === null || schoolId === material.schoolId || byId === material.ownerId) {
      return material;
    }
    if (await tookBefore(session, id, schoolId)) return material;
    return take(session, material, { schoolId, byId });
  });
}

/** How a version went at the actor's school: one note, changed by writing it again. */
export async function noteMaterial(
  who: Actor,
  id: Id,
  { version, text }: { version: number; text: string },
): Promise<StoredMaterial> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { material } = await accessMaterial(actor, id, 'material.note', session);
    const byId = personId(actor);
    const schoolId = await schoolIn(material.networkId, byId);
    if (schoolId === null) throw new AppError('invalid', { reason: 'material.noSchool' });
    if (version > material.versions.length) throw new AppError('invalid');
    const place = { materialId: id, schoolId, version };
    if (text === '') {
      await FieldNote.deleteOne(place, { session });
    } else {
      const set = { text, byId, at: clock.now() };
      await FieldNote.updateOne(place, { $set: set }, { session, upsert: true });
    }
    return changeMaterial(session, material, {});
  });
}

async function tookBefore(session: ClientSession, materialId: Id, schoolId: Id): Promise<boolean> {
  const taken = { materialId, schoolId, kind: 'taken' as const };
  return (await Exchange.findOne(taken).session(session).lean()) !== null;
}

async function take(
  session: ClientSession,
  material: StoredMaterial,
  { schoolId, byId }: { schoolId: Id; byId: Id },
): Promise<StoredMaterial> {
  const { _id, networkId, ownerId } = material;
  const record = { materialId: _id, networkId, schoolId, byId, at: clock.now() };
  await new Exchange({ ...record, kind: 'taken' }).save({ session });
  const subject = { kind: 'material' as const, id: _id };
  const news = { actorId: byId, networkId, recipients: [ownerId], once: schoolId };
  await notify(session, { kind: 'materialTaken', subject, ...news });
  const useOrder = useOrderOf(material.usedBy + 1, material.order);
  return changeMaterial(session, material, { $inc: { usedBy: 1 }, $set: { useOrder } });
}
