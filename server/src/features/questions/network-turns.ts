import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';

/** Changes that may wait for one network; more are refused as `busy`. */
const MOST_WAITING = 200;

interface Line {
  last: Promise<unknown>;
  length: number;
}

const lines = new Map<Id, Line>();

/**
 * Does changes of one network one after the other: they all move its wall, so side by side they would
 * only undo each other and try again. Changes in other processes still do that, and come right.
 */
export async function inTurn<T>(networkId: Id, work: () => Promise<T>): Promise<T> {
  const line = lines.get(networkId) ?? { last: Promise.resolve(), length: 0 };
  if (line.length >= MOST_WAITING) throw new AppError('busy', { retryAfterMs: 500 });
  lines.set(networkId, line);
  line.length += 1;
  const mine = line.last.then(work);
  line.last = mine.catch(() => {});
  try {
    return await mine;
  } finally {
    line.length -= 1;
    if (line.length === 0) lines.delete(networkId);
  }
}
