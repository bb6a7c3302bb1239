import type { Id } from '@leerkring/shared/ids.ts';
import { licences } from '@leerkring/shared/features/practices/licences.ts';
import type { ClientSession } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { Material, type StoredMaterial } from './material.model.ts';
import { changePractice } from './practice.changing.ts';
import { Practice } from './practice.model.ts';

/** The newest version of each of these goes on the public page; later ones do not by themselves. */
export async function showOnPublicPage(
  session: ClientSession,
  practiceId: Id,
  materials: StoredMaterial[],
): Promise<void> {
  for (const { _id, versions } of materials) {
    const publicIn = { practiceId, versionId: versions.at(-1)?.id ?? '' };
    await Material.updateOne({ _id }, { $push: { publicIn } }, { session });
  }
}

/** The page is public no more, so its materials are no longer everybody's. */
export async function hideFromPublicPage(
  session: ClientSession,
  practiceId: Id,
  materialIds: Id[],
): Promise<void> {
  const filter = { _id: trusted({ $in: materialIds }) };
  if (materialIds.length === 0) return;
  await Material.updateMany(filter, { $pull: { publicIn: { practiceId } } }, { session });
}

/** These leave every public page at once; the revision list of each page says that one left. */
export async function leavePublicPages(
  session: ClientSession,
  materials: StoredMaterial[],
): Promise<void> {
  const isPublic = materials.filter(({ publicIn }) => publicIn.length > 0);
  const pageIds = new Set(
    isPublic.flatMap(({ publicIn }) => publicIn.map(({ practiceId }) => practiceId)),
  );
  if (pageIds.size === 0) return;
  const filter = { _id: trusted({ $in: isPublic.map(({ _id }) => _id) }) };
  await Material.updateMany(filter, { $set: { publicIn: [] } }, { session });
  const pages = await Practice.find({ _id: trusted({ $in: [...pageIds] }) })
    .session(session)
    .lean();
  for (const page of pages) {
    await changePractice(session, page, {}, { kind: 'materialLeft', byId: null });
  }
}

/** Whether the label, the licence and its owner leave room for everybody to have it (BR-21). */
export function mayBePublic({ notForPupils, removed, licence }: StoredMaterial): boolean {
  return !notForPupils && !removed && licences[licence].open;
}
