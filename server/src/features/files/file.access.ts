import { AppError } from '@leerkring/shared/errors.ts';
import type { FileFacts } from '@leerkring/shared/features/files/files.policy.ts';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import { idSchema, type Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { subjectOf } from '@leerkring/shared/subject.ts';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { seesSubject } from '../../platform/subjects.ts';
import { Upload, type StoredUpload } from './file.model.ts';
import { presentFile } from './file.presenter.ts';

/** A file when the actor may do this with it; a missing or expired one answers as a foreign one. */
export async function accessFile(
  actor: Actor,
  id: string,
  action: 'file.download' | 'file.discard',
): Promise<StoredUpload> {
  const upload = idSchema.safeParse(id).success ? await findUpload(id) : undefined;
  authorize(actor, action, upload ? await factsOf(actor, upload) : noFile);
  if (!upload) throw new AppError('not_found');
  return upload;
}

/** The views of many files in one query; ids of none are left out. */
export async function filesOf(ids: Iterable<Id>): Promise<Map<Id, FileView>> {
  const wanted = [...new Set(ids)];
  const filter = { _id: trusted({ $in: wanted }) };
  const uploads = wanted.length > 0 ? await Upload.find(filter).lean() : [];
  return new Map(uploads.map((upload) => [upload._id, presentFile(upload)]));
}

/** A file that is not over, read from the store. */
export async function findUpload(id: Id): Promise<StoredUpload | undefined> {
  const upload = await Upload.findById(id).lean();
  const isThere = upload && (upload.expiresAt === null || upload.expiresAt > clock.now());
  return isThere ? upload : undefined;
}

const noFile: FileFacts = { ownerId: '', state: 'pending' };

async function factsOf(
  actor: Actor,
  { ownerId, state, subject }: StoredUpload,
): Promise<FileFacts> {
  const ref = subject === null ? undefined : subjectOf(subject);
  return { ownerId, state, ...(ref && { isSeen: await seesSubject(actor, ref) }) };
}
