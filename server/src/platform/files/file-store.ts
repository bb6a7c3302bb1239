import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { clock } from '../clock.ts';
import { config } from '../config.ts';
import { randomKey } from '../random.ts';

export interface StoredFile {
  /** 128 random bits as 32 hexadecimal digits: says nothing and cannot be guessed. */
  key: string;
  bytes: number;
}

/** Keeps bytes for good: after it resolves they survive a power cut. Nothing stays of a failure. */
export async function putFile(content: Readable | Buffer): Promise<StoredFile> {
  const key = randomKey();
  const path = pathOf(key);
  const temporary = `${path}.tmp`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const bytes = await writeDurably(temporary, content);
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return { key, bytes };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Opens a file for reading; throws ENOENT when it is not there. `end` is the last byte, included. */
export async function openFile(
  key: string,
  range?: { start: number; end: number },
): Promise<{ stream: ReadStream; bytes: number }> {
  const path = pathOf(key);
  const { size } = await stat(path);
  return { stream: createReadStream(path, range), bytes: size };
}

/** Removes a file; it is fine when it is gone already. */
export async function removeFile(key: string): Promise<void> {
  await rm(pathOf(key), { force: true });
}

/** Removes what a killed process left half-written longer ago than this; in ms (xU10). */
export async function removeUnfinished(olderThanMs: number): Promise<void> {
  const folder = join(config().dataDir, 'files');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.tmp'))) {
    const path = join(folder, name);
    const ageMs = clock.now().getTime() - (await stat(path)).mtimeMs;
    if (ageMs > olderThanMs) await rm(path, { force: true });
  }
}

/** Keys are checked here, whoever gives them: no path can leave the folder. */
function pathOf(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('This is not the key of a file.');
  return join(config().dataDir, 'files', key.slice(0, 2), key);
}

async function writeDurably(path: string, content: Readable | Buffer): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
      const buffer = Buffer.from(chunk);
      await file.writeFile(buffer);
      bytes += buffer.length;
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
