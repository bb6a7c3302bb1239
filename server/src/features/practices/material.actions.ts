import { AppError } from '@leerkring/shared/errors.ts';
import { adaptationLicences, licences } from '@leerkring/shared/features/practices/licences.ts';
import type { bringInput } from '@leerkring/shared/features/practices/materials.contract.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import type { z } from 'zod';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { bindFiles } from '../files/index.ts';
import { actorWithin, type StoredNetwork } from '../networks/index.ts';
import { Exchange } from './exchange.model.ts';
import { labelsOf, orderOf, useOrderOf } from './list-order.ts';
import { accessMaterial } from './material.access.ts';
import { changeMaterial, tellMaterial } from './material.changing.ts';
import { Material, type MaterialVersion, type StoredMaterial } from './material.model.ts';
import { personId } from './person-id.ts';
import { leavePublicPages } from './public-material.ts';
import { accessShelf, schoolIn } from './shelf.access.ts';

export type BringInput = z.infer<typeof bringInput>;

/** Brings material into a network; the same cid again gives what it made before. */
export async function bringMaterial(
  who: Actor,
  slug: string,
  input: BringInput,
): Promise<StoredMaterial> {
  const network = await accessShelf(who, slug, 'material.bring');
  return onceAs(who, input.cid, (session, sentAs) =>
    keepNew(session, who, { network, input, sentAs, parent: undefined, changesInOneLine: '' }),
  );
}

/** Brings an adaptation: it keeps what its parent may not lose, licence and label (BR-21, M13). */
export async function adaptMaterial(
  who: Actor,
  id: Id,
  input: BringInput & { changesInOneLine: string },
): Promise<StoredMaterial> {
  await accessMaterial(who, id, 'material.adapt');
  return onceAs(who, input.cid, async (session, sentAs) => {
    const actor = await actorWithin(session, who);
    const { material, network } = await accessMaterial(actor, id, 'material.adapt', session);
    if (!adaptationLicences(material.licence).includes(input.licence)) {
      throw new AppError('invalid', { reason: 'material.licence' });
    }
    // Written, so that a label put on the parent at this moment cannot be missed.
    await Material.updateOne({ _id: id }, { $inc: { revision: 1 } }, { session });
    const { changesInOneLine } = input;
    const made = { network, input, sentAs, parent: material, changesInOneLine };
    const child = await keepNew(session, actor, made);
    tellMaterial(session, { ...material, revision: material.revision + 1 });
    return child;
  });
}

/** Adds a version on top; the same cid again changes nothing. */
export async function addVersion(
  who: Actor,
  id: Id,
  input: { cid: string; fileIds: Id[]; note: string },
): Promise<StoredMaterial> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { material } = await accessMaterial(actor, id, 'material.edit', session);
    const byId = personId(actor);
    const isSame = (one: MaterialVersion) => one.cid === input.cid && one.byId === byId;
    if (material.versions.some(isSame)) return material;
    const number = material.versions.length + 1;
    const version = await newVersion(session, byId, { ...input, number });
    return changeMaterial(session, material, { $push: { versions: version } });
  });
}

type Description = Pick<
  StoredMaterial,
  'title' | 'description' | 'themes' | 'schoolTypes' | 'licence'
>;

/** Changes how it is described; `revision` is the last change that the writer saw. */
export async function editMaterial(
  who: Actor,
  id: Id,
  { revision, ...change }: Partial<Description> & { revision: number },
): Promise<StoredMaterial> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { material } = await accessMaterial(actor, id, 'material.edit', session);
    if (revision < material.editedRevision) throw new AppError('conflict');
    const next = { ...material, ...change };
    await judgeLicence(session, material, next);
    if (!licences[next.licence].open) await leavePublicPages(session, [material]);
    const set = { ...change, labels: labelsOf(next), editedRevision: material.revision + 1 };
    return changeMaterial(session, material, { $set: set });
  });
}

interface NewMaterial {
  network: StoredNetwork;
  input: BringInput;
  sentAs: string;
  parent: StoredMaterial | undefined;
  changesInOneLine: string;
}

/** Runs once per person and client id; a second one that came at the same moment finds the first. */
async function onceAs(
  actor: Actor,
  cid: string,
  make: (session: ClientSession, sentAs: string) => Promise<StoredMaterial>,
): Promise<StoredMaterial> {
  const sentAs = `${personId(actor)} ${cid}`;
  const earlier = () => Material.findOne({ sentAs }).lean();
  const before = await earlier();
  if (before) return before;
  try {
    return await inTransaction((session) => make(session, sentAs));
  } catch (error) {
    const made = await earlier();
    if (made && (isDuplicateKey(error) || error instanceof AppError)) return made;
    throw error;
  }
}

async function keepNew(
  session: ClientSession,
  actor: Actor,
  { network, input, sentAs, parent, changesInOneLine }: NewMaterial,
): Promise<StoredMaterial> {
  const ownerId = personId(actor);
  const [_id, now] = [newId(), clock.now()];
  const order = orderOf(now, _id);
  const schoolId = await schoolIn(network._id, ownerId);
  const { title, description, themes, schoolTypes, licence } = input;
  const described = { title, description, themes, schoolTypes, licence, changesInOneLine };
  const fields: StoredMaterial = {
    ...{ _id, networkId: network._id, sentAs, ...described, labels: labelsOf(input) },
    notForPupils: input.notForPupils || (parent?.notForPupils ?? false),
    ...{ ownerId, schoolId, lineage: parent ? [...parent.lineage, parent._id] : [] },
    versions: [await newVersion(session, ownerId, { ...input, number: 1 })],
    ...{ publicIn: [], usedBy: 0, removed: null, order, useOrder: useOrderOf(0, order) },
    ...{ revision: 1, editedRevision: 1, createdAt: now, updatedAt: now },
  };
  const material = (await new Material(fields).save({ session })).toObject();
  if (schoolId) await recordGift(session, material, schoolId);
  await changeMaterial(session, material, {});
  return material;
}

/** That a school brought it; whoever put it there. */
export async function recordGift(
  session: ClientSession,
  { _id, networkId, ownerId, createdAt }: StoredMaterial,
  schoolId: Id,
): Promise<void> {
  const record = { materialId: _id, networkId, schoolId, byId: ownerId, at: createdAt };
  await new Exchange({ ...record, kind: 'given' }).save({ session });
}

async function newVersion(
  session: ClientSession,
  byId: Id,
  { cid, number, fileIds, note }: Pick<MaterialVersion, 'cid' | 'number' | 'fileIds' | 'note'>,
): Promise<MaterialVersion> {
  const id = newId();
  const unique = [...new Set(fileIds)];
  await bindFiles(session, byId, unique, { subject: { kind: 'material', id } });
  return { id, number, cid, fileIds: unique, note, byId, at: clock.now() };
}

/** An adaptation never gets a wider licence than its parent leaves room for. */
async function judgeLicence(
  session: ClientSession,
  before: StoredMaterial,
  { licence, lineage }: StoredMaterial,
): Promise<void> {
  const parentId = lineage.at(-1);
  if (licence === before.licence || parentId === undefined) return;
  const parent = await Material.findById(parentId).session(session).lean();
  if (parent && !adaptationLicences(parent.licence).includes(licence)) {
    throw new AppError('invalid', { reason: 'material.licence' });
  }
}
