import type { Collection } from '../engine/collection.ts';
import type { Engine } from '../engine/engine.ts';
import type { View } from '../engine/view.ts';
import { StoreError } from '../match/index.ts';
import type { Transaction } from '../transactions/transaction.ts';
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
  /** The commits that hold what this command has written so far. */
  commits: Set<Promise<void>>;
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
