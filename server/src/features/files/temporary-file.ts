import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { clock } from '../../platform/clock.ts';
import { config } from '../../platform/config.ts';
import { removeUnfinished } from '../../platform/files/file-store.ts';
import { randomKey } from '../../platform/random.ts';

/** Gives the path of a new file for the time of the work; the file is gone afterwards. */
export async function withTemporaryPath<T>(work: (path: string) => Promise<T>): Promise<T> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const path = join(folder(), randomKey());
  try {
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Removes what a killed process left behind more than an hour ago (xU10). */
export async function sweepTemporaryFiles(): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) {
    const path = join(folder(), name);
    const age = clock.now().getTime() - (await stat(path)).mtimeMs;
    if (age > HOUR_MS) await rm(path, { force: true });
  }
  await removeUnfinished(HOUR_MS);
}

const HOUR_MS = 60 * 60_000;

function folder(): string {
  return join(config().dataDir, 'uploads');
}
