import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dispatch } from '../commands/dispatch.ts';
import { Engine } from '../engine/engine.ts';
import { serveWire } from '../wire/serve.ts';
import { chooseAddress, listen } from './address.ts';
import { lockFolder } from './folder-lock.ts';
import { startJobs } from './jobs.ts';

export interface OpenServer {
  url: string;
  close(): Promise<void>;
}

/** Locks the folder, opens the file, listens and writes the url down for other processes. */
export async function openServer(dataDir: string): Promise<OpenServer> {
  const lock = lockFolder(dataDir);
  try {
    return await serve(dataDir, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function serve(dataDir: string, unlock: () => void): Promise<OpenServer> {
  const address = chooseAddress(dataDir);
  const engine = new Engine({ file: join(dataDir, 'store.sqlite'), address: address.host });
  const wire = serveWire((body, client) => dispatch(engine, body, client), true);
  const stopJobs = startJobs(engine);
  const url = await listen(wire.server, address);
  const urlFile = join(dataDir, 'store.url');
  writeFileSync(urlFile, url, { mode: 0o600 });
  const close = async () => {
    stopJobs();
    await wire.close();
    engine.close();
    rmSync(urlFile, { force: true });
    unlock();
  };
  return { url, close };
}
