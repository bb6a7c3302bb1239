import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { Post } from './post.model.ts';
import { Thread } from './thread.model.ts';

const MOST_WAITING = 500;
const queues = new Map<Id, { last: Promise<unknown>; waiting: number }>();

/**
 * One change at a time per network in this process. All of them take the next number of one list:
 * at once they would only undo each other's work and try again. Throws `busy` when too many wait.
 */
export async function inTurn<T>(networkId: Id | undefined, work: () => Promise<T>): Promise<T> {
  if (networkId === undefined) return work();
  const queue = queues.get(networkId) ?? { last: Promise.resolve(), waiting: 0 };
  if (queue.waiting >= MOST_WAITING) throw new AppError('busy', { retryAfterMs: 500 });
  queues.set(networkId, queue);
  queue.waiting += 1;
  const mine = queue.last.then(work);
  queue.last = mine.catch(() => {});
  try {
    return await mine;
  } finally {
    queue.waiting -= 1;
    if (queue.waiting === 0) queues.delete(networkId);
  }
}

/** Where a thread is; it may be elsewhere by the time of its turn, which costs a retry at most. */
export async function networkOfThread(id: Id): Promise<Id | undefined> {
  return (await Thread.findById(id).select({ networkId: 1 }).lean())?.networkId;
}

export async function networkOfPost(id: Id): Promise<Id | undefined> {
  return (await Post.findById(id).select({ networkId: 1 }).lean())?.networkId;
}
