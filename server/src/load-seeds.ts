import { existsSync } from 'node:fs';
import { emptyStore } from './platform/database.ts';
import { isDemoHalfTold, markDemo } from './platform/demo.ts';
import { log } from './platform/log.ts';

const seeds = new URL('../../seeds/src/index.ts', import.meta.url);

/**
 * Tells the demo stories. The one import against the arrows: seeds stand above the server, so it
 * looks them up by path at run time, and runs without them when they are not installed. Begins again
 * when an earlier start was stopped half-way.
 */
export async function loadSeeds(): Promise<void> {
  if (!existsSync(seeds)) return log.warn('seeds.missing');
  const module: unknown = await import(seeds.href);
  if (!isSeeds(module)) throw new Error('seeds/src/index.ts does not export seedDemo().');
  if (isDemoHalfTold()) await emptyStore();
  markDemo('telling');
  await module.seedDemo();
  markDemo('told');
}

interface Seeds {
  seedDemo: () => Promise<unknown>;
}

function isSeeds(module: unknown): module is Seeds {
  return typeof module === 'object' && module !== null && 'seedDemo' in module;
}
