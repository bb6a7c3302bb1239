import { AppError } from '@leerkring/shared/errors.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { isDuplicateKey, storeFailure } from '../platform/store-errors.ts';
import type { Group, Outcome } from './append-lanes.ts';
import type { Sent } from './apply-group.ts';
import { forgetStream } from './stream-memory.ts';
import type { Command } from './stream-kind.ts';
import { StreamMoved, writeGroups } from './write-groups.ts';

const ATTEMPTS = 8;

type Commands = Group<Command>;

/**
 * Writes the commands for several streams in one transaction. When that fails, whatever was in it
 * is tried in smaller parts, so that one rotten command does not take the others down.
 */
export async function appendGroups(groups: Commands[]): Promise<Outcome<Sent>[][]> {
  try {
    return await writeGroups(groups, { looksBack: false });
  } catch (error) {
    forgetStreams(groups);
    if (isStoreAway(error)) throw error;
    return Promise.all(groups.map((group) => appendAlone(group)));
  }
}

/** The commands for one stream, until nobody else is quicker. */
async function appendAlone(group: Commands): Promise<Outcome<Sent>[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const [outcomes] = await writeGroups([group], { looksBack: true });
      return outcomes ?? [];
    } catch (error) {
      forgetStreams([group]);
      if (!isLostRace(error)) return oneByOne(group, error);
      await pause(5 + Math.random() * 45);
    }
  }
  return refuseAll(group, new AppError('busy', { retryAfterMs: 500 }));
}

async function oneByOne(group: Commands, error: unknown): Promise<Outcome<Sent>[]> {
  if (group.commands.length === 1 || isStoreAway(error)) return refuseAll(group, error);
  const outcomes: Outcome<Sent>[] = [];
  for (const command of group.commands) {
    outcomes.push(...(await appendAlone({ key: group.key, commands: [command] })));
  }
  return outcomes;
}

function refuseAll({ commands }: Commands, refusal: unknown): Outcome<Sent>[] {
  return commands.map(() => ({ refusal }));
}

function forgetStreams(groups: { key: StreamId }[]): void {
  for (const { key } of groups) forgetStream(key);
}

function isStoreAway(error: unknown): boolean {
  const code = error instanceof AppError ? undefined : storeFailure(error)?.code;
  return code === 'unavailable' || code === 'storage_full';
}

function isLostRace(error: unknown): boolean {
  return (
    error instanceof StreamMoved ||
    isDuplicateKey(error, 's') ||
    (!(error instanceof AppError) && storeFailure(error)?.code === 'busy')
  );
}
