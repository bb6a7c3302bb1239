import type { StreamId } from '@leerkring/shared/ids.ts';
import { AppendQueue, type Outcome } from './append-queue.ts';
import { appendBatch, type Sent } from './append-batch.ts';
import type { Command } from './stream-kind.ts';
import { storeFailure } from '../platform/store-errors.ts';

export type { Sent } from './append-batch.ts';

/**
 * Puts a command at the end of its stream. Resolves once it is durable; the same key of the same
 * person again gives the first answer. Throws the AppError of the refusal, or `busy`.
 */
export function append<C extends Command>(s: StreamId, command: C): Promise<Sent> {
  return queue.add(s, command);
}

/** Resolves when every append under way is answered. */
export const appendsDone = (): Promise<void> => queue.idle();

const queue = new AppendQueue<Command, Sent>(writeBatch);

async function writeBatch(s: StreamId, commands: Command[]): Promise<Outcome<Sent>[]> {
  try {
    return await appendBatch(s, commands);
  } catch (error) {
    const alone = commands.length === 1 || storeFailure(error) !== undefined;
    return alone ? commands.map(() => ({ refusal: error })) : await oneByOne(s, commands);
  }
}

/** One rotten command must not take the others of its batch down. */
async function oneByOne(s: StreamId, commands: Command[]): Promise<Outcome<Sent>[]> {
  const outcomes: Outcome<Sent>[] = [];
  for (const command of commands) outcomes.push(...(await writeBatch(s, [command])));
  return outcomes;
}
