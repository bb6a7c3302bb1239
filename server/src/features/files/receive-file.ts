import { AppError } from '@leerkring/shared/errors.ts';
import { FILE_MAX_BYTES } from '@leerkring/shared/features/files/files.view.ts';
import busboy, { type Busboy } from 'busboy';
import type { Request, Response } from 'express';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface ReceivedFile {
  /** As the sender called it. */
  name: string;
  path: string;
  bytes: number;
}

/**
 * Writes the one file of a multipart form to `path` while it comes in. Throws `too_large` as soon
 * as it passes the limit, `unsupported_file` when it is empty, `invalid` for any other form.
 */
export async function receiveFile(
  req: Request,
  res: Response,
  path: string,
): Promise<ReceivedFile> {
  const form = openForm(req);
  try {
    return await readForm(req, form, path);
  } catch (error) {
    abandon(req, res, form);
    throw error;
  }
}

// Busboy calls a file cut off when it reaches its limit, so ours is what it may just not reach.
const fileSize = FILE_MAX_BYTES + 1;
const limits = { files: 1, fields: 4, parts: 6, fileSize, headerPairs: 40 };

function openForm(req: Request): Busboy {
  try {
    return busboy({ headers: req.headers, defParamCharset: 'utf8', limits });
  } catch {
    throw new AppError('invalid');
  }
}

async function readForm(req: Request, form: Busboy, path: string): Promise<ReceivedFile> {
  const { promise: end, resolve, reject } = Promise.withResolvers<void>();
  let file: Promise<ReceivedFile> | undefined;
  form.on('file', (_field, content, { filename }) => {
    file = writeFile(content, filename, path);
    file.catch(reject);
  });
  for (const event of ['filesLimit', 'partsLimit', 'fieldsLimit', 'error'] as const) {
    form.on(event, () => reject(new AppError('invalid')));
  }
  form.on('close', resolve);
  req.on('close', () => req.complete || form.destroy(new Error('The sender went away.')));
  req.pipe(form);
  try {
    await end;
  } finally {
    // The file on its way must be closed before anybody removes it.
    await file?.catch(() => {});
  }
  if (!file) throw new AppError('invalid');
  return file;
}

async function writeFile(
  content: Readable,
  name: string | undefined,
  path: string,
): Promise<ReceivedFile> {
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  content.once('limit', () => content.destroy(new AppError('too_large')));
  await pipeline(content, target);
  if (target.bytesWritten === 0) throw new AppError('unsupported_file', { reason: 'file.empty' });
  return { name: name ?? '', path, bytes: target.bytesWritten };
}

/** Lets a refused sender hear the answer, but not go on sending. */
function abandon(req: Request, res: Response, form: Busboy): void {
  if (req.complete) return;
  req.unpipe(form).resume();
  res.set('Connection', 'close');
  res.once('finish', () => setTimeout(() => req.destroy(), 1_000).unref());
}
