import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server that a test talks to. */
export interface RunningServer {
  /** Where it answers, e.g. `http://localhost:40001`. */
  url: string;
  /** What a page of it sends as Origin. */
  origin: string;
  close(): Promise<void>;
}

/** A folder of its own for one server; short, because the path of a socket may not be long. */
export async function temporaryDataDir(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'lk-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The settings every test server starts with; nothing of the machine's own environment. */
export function testEnvironment(dataDir: string): Record<string, string> {
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DEMO: '0',
    LOG_LEVEL: 'error',
    LEERKRING_TEST: '1',
    LEERKRING_TEST_LIMITS: 'off',
  };
}
