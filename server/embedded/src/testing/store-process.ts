import { openEmbeddedStore } from '../index.ts';

/** A store in a process of its own, for tests that kill it: `node store-process.ts <folder>`. */
const [dataDir = ''] = process.argv.slice(2);
const { url } = await openEmbeddedStore({ dataDir });
process.stdout.write(`${url}\n`);
