import { ensureBuilt } from './boot/build.mjs';
import { ensureInstalled } from './boot/install.mjs';
import { runNode } from './boot/run.mjs';

await ensureInstalled();
const built = await ensureBuilt();
process.exit(built || (await runNode(['server/src/main.ts', ...process.argv.slice(2)])));
