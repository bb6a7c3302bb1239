import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db } from 'mongodb';
import { openEmbeddedStore } from '../index.ts';

/** The store under test: `MONGODB_URL` when set, else an embedded store in a folder of its own. */
export interface ContractStore {
  url: string;
  client: MongoClient;
  db: Db;
  /** False against a real MongoDB, where refusals of the embedded store do not apply. */
  embedded: boolean;
  close(): Promise<void>;
}

/** Connects with a fresh database; `close` drops it again. */
export async function openContractStore(): Promise<ContractStore> {
  const { url, embedded, close } = await openServer();
  const client = await MongoClient.connect(url);
  const db = client.db(`contract_${process.pid}_${Date.now()}`);
  return {
    url,
    client,
    db,
    embedded,
    async close() {
      await db.dropDatabase();
      await client.close();
      await close();
    },
  };
}

interface Server {
  url: string;
  embedded: boolean;
  close(): Promise<void>;
}

async function openServer(): Promise<Server> {
  const url = process.env['MONGODB_URL'];
  if (url) return { url, embedded: false, close: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), 'contract-'));
  const store = await openEmbeddedStore({ dataDir });
  return {
    url: store.url,
    embedded: true,
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
