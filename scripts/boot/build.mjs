import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { runNode } from './run.mjs';

const stamp = join(root, 'web/build/.stamp');
const inputs = [
  'web/src',
  'web/static',
  'web/vite.config.ts',
  'web/tsconfig.json',
  'web/package.json',
  'shared/src',
  'shared/package.json',
  'package-lock.json',
];

/** Says whether web/build was made from the sources as they are now. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfInputs();
}

/** Builds the web application; the exit code of the build, 0 when it was fresh already. */
export async function ensureBuilt() {
  if (isBuilt()) return 0;
  console.log('Building the web application …');
  // Without the old stamp an interrupted build counts as no build.
  rmSync(stamp, { force: true });
  // Taken before, so that a source changed meanwhile makes the build stale.
  const hash = hashOfInputs();
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const code = await runNode([vite, 'build', '--logLevel', 'warn'], { cwd: join(root, 'web') });
  if (code === 0) markBuilt(hash);
  return code;
}

/** Notes that web/build belongs to these sources. */
export function markBuilt(hash = hashOfInputs()) {
  writeFileSync(stamp, hash);
}

function hashOfInputs() {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(filesIn)) {
    // Tests are no part of what is built.
    if (/\.test\.ts$/.test(path)) continue;
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const names = readdirSync(full, { recursive: true }).sort();
  return names.map((name) => join(path, name)).filter((one) => statSync(join(root, one)).isFile());
}
