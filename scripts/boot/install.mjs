import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root } from './places.mjs';
import { run, runNpm } from './run.mjs';

/** Installs the packages when what is in node_modules is not what package-lock.json asks for. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    console.log('Installing packages (npm ci) …');
    const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) stop(`npm ci ended with code ${code}; its own message is above.`);
  }
  if (!runsPinnedNode()) await fetchPinnedNode();
}

/** Says whether node_modules holds what package-lock.json asks for. */
export function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'));
  return (
    present !== null &&
    Object.entries(wanted).every(([path, entry]) => {
      // Optional packages are for other machines as often as for this one.
      if (path === '' || entry.link || entry.optional || entry.devOptional) return true;
      return present[path]?.version === entry.version;
    })
  );
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function wantedNode() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return devDependencies.node;
}

function runsPinnedNode() {
  const bin = pinnedNode();
  if (!bin) return false;
  try {
    return execFileSync(bin, ['--version'], { encoding: 'utf8' }).trim() === `v${wantedNode()}`;
  } catch {
    return false;
  }
}

// The package `node` fetches the binary in its install script, which a strict npm does not run.
async function fetchPinnedNode() {
  console.log(`Fetching Node ${wantedNode()} …`);
  await runNpm(['rebuild', 'node', '--ignore-scripts=false']);
  if (runsPinnedNode()) return;
  const folder = join(root, 'node_modules/node');
  await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder });
  if (runsPinnedNode()) return;
  stop(`Node ${wantedNode()} is not in node_modules. Run \`npm rebuild node\` and try again.`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
