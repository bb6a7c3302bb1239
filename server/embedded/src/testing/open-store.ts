import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { onTestFinished } from 'vitest';
import { openEmbeddedStore } from '../index.ts';

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store and a client connected to it; both end with the test. */
export async function openStore(dataDir = temporaryFolder()) {
  const store = await openEmbeddedStore({ dataDir });
  const client = new MongoClient(store.url);
  onTestFinished(async () => {
    await client.close();
    await store.close();
  });
  return { store, client, db: client.db('test'), dataDir };
}
