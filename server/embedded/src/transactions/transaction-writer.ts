import type { Collection } from '../engine/collection.ts';
import type { Connection } from '../engine/connection.ts';
import type { Writer } from '../engine/direct-writer.ts';
import { readRow, rowOfKey } from '../engine/documents.ts';
import type { Row, Version } from '../engine/version.ts';
import type { View } from '../engine/view.ts';
import { DuplicateKeyError, writeConflict } from '../engine/write-errors.ts';
import type { Index } from '../index/index-spec.ts';
import { uniqueKeys, type Locks } from './locks.ts';
import type { Transaction } from './transaction.ts';

/**
 * Writes inside a transaction stay in its overlay. The first writer of a row wins: whoever meets
 * a row that somebody else changed after the snapshot gets WriteConflict.
 */
export class TransactionWriter implements Writer {
  readonly view: View;
  #transaction: Transaction;
  #latest: Connection;
  #locks: Locks;

  constructor(transaction: Transaction, latest: Connection, locks: Locks) {
    this.view = { connection: transaction.snapshot, transaction };
    this.#transaction = transaction;
    this.#latest = latest;
    this.#locks = locks;
  }

  insert(collection: Collection, version: Version): void {
    this.#checkUnique(collection, version);
    this.#keep(collection, undefined, version);
  }

  replace(collection: Collection, before: Version, after: Version): void {
    this.#checkUnchanged(collection, before);
    this.#checkUnique(collection, after);
    this.#keep(collection, before, after);
  }

  remove(collection: Collection, before: Version): void {
    this.#checkUnchanged(collection, before);
    this.#keep(collection, before, undefined);
  }

  #keep(collection: Collection, before: Version | undefined, after: Version | undefined): void {
    const { overlay } = this.#transaction;
    const r = (after ?? before)?.r ?? 0;
    const earlier = overlay.get(collection, r);
    if (earlier?.after) this.#locks.freeKeys(this.#transaction, collection, earlier.after);
    overlay.set(r, { collection, before: earlier ? earlier.before : before, after });
    this.#locks.lockRow(this.#transaction, collection, r);
    if (after) this.#locks.reserveKeys(this.#transaction, collection, after);
  }

  #checkUnchanged(collection: Collection, before: Version): void {
    const holder = this.#locks.holderOfRow(collection, before.r);
    if (holder === this.#transaction) return;
    const latest = holder ? undefined : readRow(this.#latest, collection, before.r);
    if (!latest || !sameBytes(latest, before)) throw writeConflict();
  }

  #checkUnique(collection: Collection, version: Version): void {
    for (const [index, key] of uniqueKeys(collection, version)) {
      const reserved = this.#locks.holderOfKey(index, key);
      if (reserved && reserved.transaction !== this.#transaction) throw writeConflict();
      if (reserved && reserved.r !== version.r) {
        throw new DuplicateKeyError(collection, index, version.doc);
      }
      const taken = rowOfKey(this.#latest, index, key);
      // A row of our own overlay no longer has the key, otherwise it would be reserved.
      const free = taken === undefined || taken === version.r;
      if (!free && !this.#transaction.overlay.get(collection, taken)) {
        throw this.#collision(collection, index, taken, version);
      }
    }
  }

  /** A key that is new since our snapshot is a conflict: the next try will see it. */
  #collision(collection: Collection, index: Index, taken: number, version: Version): Error {
    const seen = readRow(this.#transaction.snapshot, collection, taken);
    const latest = readRow(this.#latest, collection, taken);
    const stable =
      seen && latest && !this.#locks.holderOfRow(collection, taken) && sameBytes(seen, latest);
    return stable ? new DuplicateKeyError(collection, index, version.doc) : writeConflict();
  }
}

function sameBytes(one: Row, other: Row): boolean {
  return Buffer.compare(one.bytes, other.bytes) === 0;
}
