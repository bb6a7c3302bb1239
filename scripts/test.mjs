import { ensureInstalled } from './boot/install.mjs';
import { runNode } from './boot/run.mjs';

await ensureInstalled();
process.exit(await runNode(['scripts/test/main.ts', ...process.argv.slice(2)]));
