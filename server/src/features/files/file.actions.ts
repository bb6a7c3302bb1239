import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { subjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { afterCommit } from '../../platform/database.ts';
import { removeFile } from '../../platform/files/file-store.ts';
import { trusted } from '../../platform/mongoose.ts';
import { giveRoom } from './file-quota.ts';
import { Upload, type StoredUpload } from './file.model.ts';

/**
 * Attaches waiting files to a subject: whoever sees it may download them. Throws `invalid` with the
 * reason `message.file` unless every one is a waiting file of this owner (xU16).
 */
export async function bindFiles(
  session: ClientSession,
  ownerId: Id,
  fileIds: Id[],
  { subject }: { subject: SubjectRef },
): Promise<void> {
  await bind(session, { ownerId, purpose: 'message' }, fileIds, subjectKey(subject));
}

/** Makes a waiting photo the photo of its owner; throws `invalid` for any other file. */
export async function bindPhoto(session: ClientSession, ownerId: Id, fileId: Id): Promise<void> {
  await bind(session, { ownerId, purpose: 'photo' }, [fileId], null);
}

/** Hangs attached files on another subject: from now on whoever sees that one may download them. */
export async function moveFiles(
  session: ClientSession,
  fileIds: Id[],
  subject: SubjectRef,
): Promise<void> {
  if (fileIds.length === 0) return;
  const bound = { _id: trusted({ $in: fileIds }), state: 'bound' as const };
  await Upload.updateMany(bound, { $set: { subject: subjectKey(subject) } }, { session });
}

/** Throws away files with their bytes, once the transaction is durable. */
export async function unbindFiles(session: ClientSession, fileIds: Id[]): Promise<void> {
  const uploads = await Upload.find({ _id: trusted({ $in: fileIds }) })
    .session(session)
    .lean();
  for (const upload of uploads) await removeUpload(session, upload);
}

/** Removes one file with its bytes and gives its owner the room back. */
export async function removeUpload(session: ClientSession, upload: StoredUpload): Promise<void> {
  const { deletedCount } = await Upload.deleteOne({ _id: upload._id }, { session });
  if (deletedCount !== 1) return;
  await giveRoom(session, upload.ownerId, upload.size);
  afterCommit(session, () => removeBytes(upload));
}

export async function removeBytes({
  key,
  thumbnailKey,
}: Pick<StoredUpload, 'key' | 'thumbnailKey'>): Promise<void> {
  await removeFile(key);
  if (thumbnailKey) await removeFile(thumbnailKey);
}

async function bind(
  session: ClientSession,
  whose: Pick<StoredUpload, 'ownerId' | 'purpose'>,
  fileIds: Id[],
  subject: string | null,
): Promise<void> {
  const waiting = {
    ...whose,
    _id: trusted({ $in: fileIds }),
    state: 'pending' as const,
    expiresAt: trusted({ $gt: clock.now() }),
  };
  const set = { $set: { state: 'bound' as const, subject, expiresAt: null } };
  const { modifiedCount } = await Upload.updateMany(waiting, set, { session });
  if (modifiedCount !== fileIds.length) throw new AppError('invalid', { reason: 'message.file' });
}
