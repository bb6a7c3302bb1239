import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { startWorker } from './host/start-worker.ts';

/** An open store. `url` is for MongoClient or mongoose; the client chooses the database name. */
export interface EmbeddedStore {
  url: string;
  /** Commits what is waiting, cuts all clients and gives the files free. */
  close(): Promise<void>;
}

export interface EmbeddedStoreOptions {
  /** Folder of the store's files; made when missing. */
  dataDir: string;
  /** The store died after it was opened: nothing is acknowledged any more, the process should end. */
  onFatal?: (error: Error) => void;
}

/**
 * Opens the store in a worker thread. Rejects with one clear sentence when another process already
 * serves this folder, when the file is damaged, or when the disk refuses.
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return startWorker(dataDir, options.onFatal);
}
