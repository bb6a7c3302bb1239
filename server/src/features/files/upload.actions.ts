import { AppError } from '@leerkring/shared/errors.ts';
import { FILE_MAX_BYTES, type FileView } from '@leerkring/shared/features/files/files.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { putFile } from '../../platform/files/file-store.ts';
import { removeBytes } from './file.actions.ts';
import { kindOfFile } from './file-kind.ts';
import { Upload, type FilePurpose, type StoredUpload } from './file.model.ts';
import { cleanFileName, withExtension } from './file-name.ts';
import { presentFile } from './file.presenter.ts';
import { takeRoom } from './file-quota.ts';
import { makePhoto, makeThumbnail, remakeImage, type MadeImage } from './image-making.ts';
import type { ReceivedFile } from './receive-file.ts';
import { withTemporaryPath } from './temporary-file.ts';

/** Keeps a file for the actor, who attaches it within a day. For seeds and tests: no HTTP. */
export async function storeUpload(
  actor: Actor,
  purpose: FilePurpose,
  content: Readable,
  name: string,
): Promise<FileView> {
  authorize(actor, 'file.upload', undefined);
  if (actor.kind !== 'user') throw new AppError('auth_required');
  const bytes = await buffer(content);
  if (bytes.length > FILE_MAX_BYTES) throw new AppError('too_large');
  return withTemporaryPath(async (path) => {
    await writeFile(path, bytes);
    return keepUpload(actor.id, purpose, { path, name, bytes: bytes.length });
  });
}

/** Judges a received file and keeps what we make of it. */
export async function keepUpload(
  ownerId: Id,
  purpose: FilePurpose,
  file: ReceivedFile,
): Promise<FileView> {
  const name = cleanFileName(file.name);
  const kind = await kindOfFile(file.path, name);
  if (purpose === 'photo' && !kind.isImage) {
    throw new AppError('unsupported_file', { reason: 'file.type' });
  }
  const kept = kind.isImage
    ? await keepImage(file.path, kind.mime, purpose)
    : await keepAsIs(file.path, kind.mime);
  const { extension, ...fields } = kept;
  const shownName = extension ? withExtension(name, extension) : name;
  return presentFile(await record({ ...fields, name: shownName, ownerId, purpose }));
}

type Kept = Pick<StoredUpload, 'mime' | 'size' | 'image' | 'key' | 'thumbnailKey'> & {
  /** What the name must end with, when it is no longer the file that came in. */
  extension?: string;
};

async function keepAsIs(path: string, mime: string): Promise<Kept> {
  const { key, bytes } = await putFile(createReadStream(path));
  return { mime, size: bytes, image: null, key, thumbnailKey: null };
}

async function keepImage(path: string, mime: string, purpose: FilePurpose): Promise<Kept> {
  const image = purpose === 'photo' ? await makePhoto(path) : await remakeImage(path, mime);
  const thumbnail = purpose === 'photo' ? undefined : await makeThumbnail(path);
  const { key, bytes: size } = await putFile(image.content);
  const thumbnailKey = thumbnail ? await keepThumbnail(thumbnail, key) : null;
  const { width, height, extension } = image;
  return { mime: image.mime, size, image: { width, height }, key, thumbnailKey, extension };
}

/** Half an image is nothing: without its thumbnail the image goes too. */
async function keepThumbnail({ content }: MadeImage, key: string): Promise<string> {
  try {
    return (await putFile(content)).key;
  } catch (error) {
    await removeBytes({ key, thumbnailKey: null });
    throw error;
  }
}

const WAITS_MS = 24 * 60 * 60_000;

async function record(
  fields: Omit<StoredUpload, '_id' | 'state' | 'subject' | 'createdAt' | 'expiresAt'>,
): Promise<StoredUpload> {
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + WAITS_MS);
  try {
    return await inTransaction(async (session) => {
      await takeRoom(session, fields.ownerId, fields.size);
      const pending = { ...fields, state: 'pending' as const, subject: null, createdAt, expiresAt };
      return (await new Upload(pending).save({ session })).toObject();
    });
  } catch (error) {
    await removeBytes(fields);
    throw error;
  }
}
