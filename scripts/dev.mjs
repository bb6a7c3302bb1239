import { ensureInstalled } from './boot/install.mjs';
import { runNode } from './boot/run.mjs';

await ensureInstalled();
// The server brings Vite along for web. Named folders: plain --watch would also watch the files
// that Vite writes while it starts, and never come to rest.
const watched = ['server/src', 'server/embedded/src', 'shared/src'];
const watch = watched.map((folder) => `--watch-path=${folder}`);
const args = [...watch, '--watch-preserve-output', 'server/src/main.ts', ...process.argv.slice(2)];
process.exit(await runNode(args, { env: { ...process.env, LEERKRING_DEV: '1' } }));
