import { ensureInstalled } from './boot/install.mjs';
import { runNode } from './boot/run.mjs';

await ensureInstalled();
// The server brings Vite along for web; --watch starts it again when server or shared change.
const args = ['--watch', '--watch-preserve-output', 'server/src/main.ts', ...process.argv.slice(2)];
process.exit(await runNode(args, { env: { ...process.env, LEERKRING_DEV: '1' } }));
