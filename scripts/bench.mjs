import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './boot/build.mjs';
import { ensureInstalled } from './boot/install.mjs';
import { root } from './boot/places.mjs';
import { runNode } from './boot/run.mjs';

// One after the other: two measurements at once measure each other.
await ensureInstalled();
const chosen = choose(process.argv.slice(2));
const built = await ensureBuilt();
process.exit(built || (await runAll(chosen)));

function choose(wanted) {
  const files = readdirSync(join(root, 'tests/bench')).filter((file) => file.endsWith('.ts'));
  const names = files.map((file) => file.replace(/\.ts$/, '')).sort();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length === 0) return wanted.length > 0 ? wanted : names;
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

async function runAll(names) {
  let worst = 0;
  for (const name of names) {
    console.log(`\n${name}`);
    worst = Math.max(worst, await runNode([`tests/bench/${name}.ts`]));
  }
  return worst;
}
