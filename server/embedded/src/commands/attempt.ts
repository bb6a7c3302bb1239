import type { Collection } from '../engine/collection.ts';
import type { Writer } from '../engine/direct-writer.ts';
import { StoreError } from '../match/index.ts';
import { Blocked } from '../transactions/transaction.ts';
import type { Context } from './context.ts';
import { numberField } from '../request/fields.ts';

/**
 * Runs one single-document change. Outside transactions it waits for a transaction that holds the
 * document and then tries again; the change must therefore read what it needs anew.
 */
export async function attempt<T>(
  context: Context,
  collection: Collection,
  change: (writer: Writer) => T,
): Promise<T> {
  const { engine, transaction } = context;
  for (;;) {
    if (collection.dropped) throw new StoreError(175, 'QueryPlanKilled', 'collection dropped');
    if (transaction) return change(engine.transactions.writerOf(transaction));
    try {
      return writeInGroup(context, change);
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      await inTime(context, error.by.ended);
    }
  }
}

/** To be awaited before a write is acknowledged: every group it wrote into is on disk. */
export async function durable({ commits }: Context): Promise<void> {
  await Promise.all(commits);
}

function writeInGroup<T>({ engine, commits }: Context, change: (writer: Writer) => T): T {
  try {
    return engine.group.write(() => change(engine.writer));
  } finally {
    // Taken now: when this group fails, the next one must not answer for it.
    commits.add(engine.group.settled());
  }
}

async function inTime({ body }: Context, ended: Promise<void>): Promise<void> {
  const limit = numberField(body, 'maxTimeMS');
  if (!limit) return ended;
  const { promise, reject } = Promise.withResolvers<never>();
  const error = new StoreError(50, 'MaxTimeMSExpired', 'operation exceeded time limit');
  const timer = setTimeout(() => reject(error), limit);
  await Promise.race([ended, promise]).finally(() => clearTimeout(timer));
}
