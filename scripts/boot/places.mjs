import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Everything in this folder runs before `npm ci` has: plain JavaScript, Node 20, no packages.

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The pinned Node that runs the product, whatever Node the machine has. */
export function pinnedNode() {
  const windows = process.platform === 'win32';
  const bin = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
  return existsSync(bin) ? bin : null;
}
