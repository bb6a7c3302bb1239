import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readConfig, useConfig } from './config.ts';
import { closeDatabase, openDatabase } from './database.ts';
import { setLogLevel } from './log.ts';

/** Gives the tests of a file an empty embedded store, and takes it away afterwards. */
export function useStore(): void {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'lk-'));
    const config = readConfig({ DATA_DIR: dataDir, LEERKRING_TEST: '1' });
    useConfig(config);
    setLogLevel('silent');
    await openDatabase(config);
  });
  afterAll(async () => {
    await closeDatabase();
    await rm(dataDir, { recursive: true, force: true });
  });
}
