import { AppError } from '@leerkring/shared/errors.ts';
import type { ClientSession, UpdateQuery } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { tellSubject } from '../../realtime/subject-news.ts';
import {
  dropFromIndex,
  indexText,
  registerIndexSource,
  type IndexedText,
} from '../search/index.ts';
import { Material, type StoredMaterial } from './material.model.ts';
import { touchShelf } from './shelf.model.ts';

/** Changes material that was loaded in this transaction, and lets everybody know who looks at it. */
export async function changeMaterial(
  session: ClientSession,
  { _id }: StoredMaterial,
  change: UpdateQuery<StoredMaterial>,
): Promise<StoredMaterial> {
  const update = {
    ...change,
    $set: { ...change.$set, updatedAt: clock.now() },
    $inc: { ...change.$inc, revision: 1 },
  };
  const options = { session, returnDocument: 'after' } as const;
  const changed = await Material.findByIdAndUpdate(_id, update, options).lean();
  if (!changed) throw new AppError('not_found');
  await indexMaterial(session, changed);
  await touchShelf(session, changed.networkId);
  tellMaterial(session, changed);
  return changed;
}

/** Whoever has the page open hears that it changed. */
export function tellMaterial(session: ClientSession, { _id, revision }: StoredMaterial): void {
  tellSubject(session, { kind: 'material', id: _id }, revision);
}

/** Says what search holds when its index is made anew. */
export function registerMaterialIndexing(): void {
  registerIndexSource('material', async function* () {
    for await (const material of Material.find({ removed: null }).lean().cursor()) {
      yield indexedMaterial(material);
    }
  });
}

async function indexMaterial(session: ClientSession, material: StoredMaterial): Promise<void> {
  const subject = { kind: 'material' as const, id: material._id };
  if (material.removed) await dropFromIndex(session, subject);
  else await indexText(session, indexedMaterial(material));
}

function indexedMaterial(material: StoredMaterial): IndexedText {
  const { _id, networkId, title, description, ownerId, themes, createdAt } = material;
  return {
    ...{ subject: { kind: 'material', id: _id }, networkId },
    ...{ audience: [{ to: 'network', networkId }], title, text: description },
    ...{ authorId: ownerId, at: createdAt, extra: themes },
  };
}
