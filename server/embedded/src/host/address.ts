import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A unix socket is guarded by the file system; a loopback port is open to all users: password. */
export type Address = { path: string } | { password: string };

export type Transport = 'socket' | 'loopback';

export const USER = 'store';

/** Kernels refuse longer socket paths. */
const MAX_SOCKET_PATH = 103;

export function chooseAddress(dataDir: string, transport: Transport): Address {
  return transport === 'socket'
    ? { path: socketPath(dataDir) }
    : { password: randomBytes(24).toString('base64url') };
}

export function passwordOf(address: Address): string | undefined {
  return 'password' in address ? address.password : undefined;
}

/** Answers the url under which drivers reach the server. */
export async function listen(server: Server, address: Address): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if ('path' in address) server.listen(address.path, resolve);
    else server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  if ('path' in address) {
    chmodSync(address.path, 0o600);
    return `mongodb://${encodeURIComponent(address.path)}/?directConnection=true`;
  }
  const credentials = `${USER}:${address.password}`;
  const options = 'directConnection=true&authMechanism=PLAIN&authSource=%24external';
  return `mongodb://${credentials}@127.0.0.1:${portOf(server)}/?${options}`;
}

/** Next to the data, or in a private temporary folder when that path is too long. */
function socketPath(dataDir: string): string {
  const near = join(dataDir, 'store.sock');
  const fits = Buffer.byteLength(near) <= MAX_SOCKET_PATH;
  const path = fits ? near : join(mkdtempSync(join(tmpdir(), 'leerkring-')), 'store.sock');
  // Left behind by a killed predecessor; the folder lock says that nobody listens on it.
  rmSync(path, { force: true });
  return path;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The store has no port');
  return address.port;
}
