import { ensureBuilt } from './build.mjs';

process.exit(await ensureBuilt());
