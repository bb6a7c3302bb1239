import type { mongo } from 'mongoose';

const own = new Set(['hello', 'ismaster', 'endSessions', 'ping', 'commitTransaction']);
let counted: string[] = [];

/** Counts what is asked of the store, so that tests can hold the number of operations down (M-16). */
export function countCommands(client: mongo.MongoClient): void {
  client.on('commandStarted', ({ commandName }) => {
    if (!own.has(commandName)) counted.push(commandName);
    if (counted.length > 10_000) counted = [];
  });
}

/** The names of the store operations that the work needed, commits not counted. */
export async function commandsDuring(work: () => Promise<unknown>): Promise<string[]> {
  counted = [];
  await work();
  return [...counted];
}
