import type { Transaction } from '../transactions/transaction.ts';
import type { Collection } from './collection.ts';
import type { Connection } from './connection.ts';

/** What a statement can see: committed data, or a snapshot with the changes of its transaction. */
export interface View {
  connection: Connection;
  transaction?: Transaction;
}

/** False for collections and indexes that were made after the snapshot of a transaction. */
export function isVisible(view: View, part: { since: number }): boolean {
  return !view.transaction || part.since <= view.transaction.catalogVersion;
}

/** True when the transaction of this view has changed rows of the collection. */
export function hasOwnChanges(view: View, collection: Collection): boolean {
  return view.transaction?.overlay.touches(collection) ?? false;
}
