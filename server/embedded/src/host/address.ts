import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Address {
  path: string;
  host: string;
}

/** Kernels refuse longer socket paths. */
const MAX_SOCKET_PATH = 103;

/** A socket next to the data, or in a private temporary folder when that path is too long. */
export function chooseAddress(dataDir: string): Address {
  const near = join(dataDir, 'store.sock');
  const fits = Buffer.byteLength(near) <= MAX_SOCKET_PATH;
  const path = fits ? near : join(mkdtempSync(join(tmpdir(), 'leerkring-')), 'store.sock');
  // Left behind by a killed predecessor; the folder lock says that nobody listens on it.
  rmSync(path, { force: true });
  return { path, host: path };
}

export async function listen(server: Server, address: Address): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.path, () => resolve());
  });
  chmodSync(address.path, 0o600);
  return `mongodb://${encodeURIComponent(address.path)}/?directConnection=true`;
}
