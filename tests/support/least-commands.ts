import { commandsDuring } from '@leerkring/server/platform/command-counter';

const TRIES = 4;

/**
 * The store operations that something needs, as the fewest of some tries: jobs and indexing of the
 * same process may be counted along and only ever add. For work that may be done again.
 */
export async function leastCommands(work: () => Promise<unknown>): Promise<string[]> {
  const counts: string[][] = [];
  for (let time = 0; time < TRIES; time += 1) counts.push(await commandsDuring(work));
  return counts.reduce((least, one) => (one.length < least.length ? one : least));
}
