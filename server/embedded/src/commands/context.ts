import type { Collection } from '../engine/collection.ts';
import type { Engine } from '../engine/engine.ts';
import type { Writer } from '../engine/direct-writer.ts';
import type { View } from '../engine/view.ts';
import { StoreError } from '../match/index.ts';
import { Blocked, type Transaction } from '../transactions/transaction.ts';
import type { Body } from '../wire/message.ts';
import type { Reply } from '../wire/reply.ts';
import type { Client } from '../wire/serve.ts';

/** Everything one command needs to know about who asks what of which store. */
export interface Context {
  engine: Engine;
  client: Client;
  database: string;
  body: Body;
  transaction: Transaction | undefined;
}

export type Command = (context: Context) => Reply | Promise<Reply>;

export function viewOf({ engine, transaction }: Context): View {
  return transaction
    ? { connection: transaction.snapshot, transaction }
    : { connection: engine.reader };
}

/** The collection that the first field of the command names; undefined when nobody made it yet. */
export function targetCollection(context: Context): Collection | undefined {
  return context.engine.catalog.find(context.database, targetName(context));
}

/** The same collection, made now if need be. */
export function madeCollection(context: Context): Collection {
  const { engine, database } = context;
  const name = targetName(context);
  return engine.catalog.find(database, name) ?? engine.createCollection(database, name);
}

export function targetName({ body }: Context): string {
  const name = Object.values(body)[0];
  if (typeof name === 'string' && name !== '' && !name.includes('\0')) return name;
  throw new StoreError(73, 'InvalidNamespace', 'The command does not name a collection');
}

/**
 * Runs one single-document change. Outside transactions it waits for a transaction that holds the
 * document and then tries again; the change must therefore read what it needs anew.
 */
export async function attempt<T>(context: Context, change: (writer: Writer) => T): Promise<T> {
  const { engine, transaction } = context;
  if (transaction) return change(engine.transactions.writerOf(transaction));
  for (;;) {
    try {
      return engine.group.write(() => change(engine.writer));
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      await error.by.ended;
    }
  }
}

/** To be awaited before a write is acknowledged. */
export async function durable({ engine, transaction }: Context): Promise<void> {
  if (!transaction) await engine.group.settled();
}
