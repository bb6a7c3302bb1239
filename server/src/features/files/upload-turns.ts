import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';

const AT_ONCE_EACH = 3;
const AT_ONCE_TOGETHER = 50;
const running = new Map<Id, number>();

/** Does the work as one of at most three uploads of this person at once (xU12). */
export async function inUploadTurn<T>(ownerId: Id, work: () => Promise<T>): Promise<T> {
  const mine = running.get(ownerId) ?? 0;
  const together = [...running.values()].reduce((sum, count) => sum + count, 0);
  if (mine >= AT_ONCE_EACH || together >= AT_ONCE_TOGETHER) {
    throw new AppError('rate_limited', { retryAfterMs: 2_000 });
  }
  running.set(ownerId, mine + 1);
  try {
    return await work();
  } finally {
    const left = (running.get(ownerId) ?? 1) - 1;
    if (left > 0) running.set(ownerId, left);
    else running.delete(ownerId);
  }
}
