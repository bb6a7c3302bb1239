import { MongoClient } from 'mongodb';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './open-engine.ts';
import { openEmbeddedStore } from '../index.ts';

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
