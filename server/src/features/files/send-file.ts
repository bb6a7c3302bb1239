import { AppError } from '@leerkring/shared/errors.ts';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { openFile } from '../../platform/files/file-store.ts';
import { findUpload } from './file.access.ts';
import type { StoredUpload } from './file.model.ts';
import { contentDisposition, withExtension } from './file-name.ts';

export type FilePart = 'content' | 'thumbnail';

/** Sends a file whose reader was judged by the caller; throws `not_found` when it is gone. */
export async function sendFileById(req: Request, res: Response, id: string): Promise<void> {
  const upload = await findUpload(id);
  if (!upload) throw new AppError('not_found');
  await sendFile(req, res, upload, 'content');
}

/**
 * Sends the bytes of a file. Only images that we made ourselves show in the browser; everything
 * else is a download that can do nothing there (xU3, xU14).
 */
export async function sendFile(
  req: Request,
  res: Response,
  upload: StoredUpload,
  part: FilePart,
): Promise<void> {
  const { key, mime, name } = partOf(upload, part);
  const etag = `"${key}"`;
  res.set({ ...always, ETag: etag });
  if (req.get('if-none-match') === etag) return void res.status(304).end();
  const { stream, bytes } = await openStored(key);
  res.set({
    'Content-Type': mime,
    'Content-Length': String(bytes),
    'Content-Disposition': contentDisposition(upload.image ? 'inline' : 'attachment', name),
  });
  await pipeline(stream, res).catch(ignoreGoneReader);
}

const always = {
  'Cache-Control': 'private, no-cache',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
};

function partOf(upload: StoredUpload, part: FilePart) {
  if (part === 'content') {
    const isText = upload.mime.startsWith('text/');
    const mime = isText ? `${upload.mime}; charset=utf-8` : upload.mime;
    return { key: upload.key, mime, name: upload.name };
  }
  if (!upload.thumbnailKey) throw new AppError('not_found');
  const name = withExtension(upload.name, 'webp');
  return { key: upload.thumbnailKey, mime: 'image/webp', name };
}

async function openStored(key: string) {
  try {
    return await openFile(key);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isGone ? new AppError('not_found') : error;
  }
}

/** Who closes the page half-way is no failure of ours. */
function ignoreGoneReader(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ERR_STREAM_PREMATURE_CLOSE' && code !== 'ECONNRESET') throw error;
}
