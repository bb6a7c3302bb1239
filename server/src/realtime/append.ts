import type { StreamId } from '@leerkring/shared/ids.ts';
import { AppendLanes } from './append-lanes.ts';
import { appendGroups } from './append-groups.ts';
import type { Sent } from './apply-group.ts';
import type { Command } from './stream-kind.ts';

export type { Sent } from './apply-group.ts';

/**
 * Puts a command at the end of its stream. Resolves once it is durable; the same key of the same
 * person again gives the first answer. Throws the AppError of the refusal, or `busy`.
 */
export function append<C extends Command>(s: StreamId, command: C): Promise<Sent> {
  return lanes.add(s, command);
}

/** Resolves when every append under way is answered. */
export const appendsDone = (): Promise<void> => lanes.idle();

const lanes = new AppendLanes<Command, Sent>(appendGroups);
