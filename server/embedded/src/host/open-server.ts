import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dispatch } from '../commands/dispatch.ts';
import { Engine } from '../engine/engine.ts';
import { serveWire } from '../wire/serve.ts';
import { chooseAddress, listen, passwordOf, type Transport } from './address.ts';
import { lockFolder } from './folder-lock.ts';
import { guard } from './guard.ts';
import { startJobs } from './jobs.ts';

export interface OpenServer {
  url: string;
  close(): Promise<void>;
}

/** Windows has unix sockets too, but Node cannot reach them there. */
const usual: Transport = process.platform === 'win32' ? 'loopback' : 'socket';

/** Locks the folder, opens the file, listens and writes the url down for other processes. */
export async function openServer(dataDir: string, transport = usual): Promise<OpenServer> {
  const unlock = lockFolder(dataDir);
  try {
    return await serve(dataDir, transport, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function serve(dataDir: string, transport: Transport, unlock: () => void) {
  const engine = new Engine({ file: join(dataDir, 'store.sqlite') });
  const address = chooseAddress(dataDir, transport);
  const handle = guard((body, client) => dispatch(engine, body, client), passwordOf(address));
  const wire = serveWire(handle);
  const url = await listen(wire.server, address);
  const urlFile = join(dataDir, 'store.url');
  rmSync(urlFile, { force: true });
  writeFileSync(urlFile, url, { mode: 0o600 });
  const stopJobs = startJobs(engine);
  const close = async () => {
    stopJobs();
    await wire.close();
    engine.close();
    rmSync(urlFile, { force: true });
    unlock();
  };
  return { url, close };
}
