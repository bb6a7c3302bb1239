import type { ThreadDone } from '@leerkring/shared/features/threads/threads.view.ts';
import { op } from '../../platform/operations.ts';
import { lockThread, moveThread, pinThread } from './arranging.actions.ts';
import { mergeThread } from './merge.actions.ts';
import { splitThread } from './split.actions.ts';
import type { StoredThread } from './thread.model.ts';

const t = op.threads;

export const arrangingOperations = {
  pin: t.pin.handler(async ({ input, context }) =>
    presentDone(await pinThread(context.actor, input.id, true)),
  ),
  unpin: t.unpin.handler(async ({ input, context }) =>
    presentDone(await pinThread(context.actor, input.id, false)),
  ),
  lock: t.lock.handler(async ({ input, context }) =>
    presentDone(await lockThread(context.actor, input.id, true)),
  ),
  unlock: t.unlock.handler(async ({ input, context }) =>
    presentDone(await lockThread(context.actor, input.id, false)),
  ),
  move: t.move.handler(async ({ input, context }) =>
    presentDone(await moveThread(context.actor, input)),
  ),
  split: t.split.handler(async ({ input, context }) =>
    presentDone(await splitThread(context.actor, input)),
  ),
  merge: t.merge.handler(async ({ input, context }) =>
    presentDone(await mergeThread(context.actor, input)),
  ),
};

export function presentDone({ _id: id, revision }: StoredThread): ThreadDone {
  return { ok: true, id, revision };
}
