import type { Collection } from '../engine/collection.ts';
import type { Version } from '../engine/version.ts';
import type { Index } from '../index/index-spec.ts';
import type { Transaction } from './transaction.ts';

export interface KeyHolder {
  transaction: Transaction;
  r: number;
}

/** Rows and unique keys that open transactions have written but not committed. */
export class Locks {
  #rows = new Map<string, Transaction>();
  #keys = new Map<string, KeyHolder>();
  #held = new Map<Transaction, { rows: Set<string>; keys: Set<string> }>();

  get empty(): boolean {
    return this.#held.size === 0;
  }

  holderOfRow(collection: Collection, r: number): Transaction | undefined {
    return this.empty ? undefined : this.#rows.get(rowName(collection, r));
  }

  holderOfKey(index: Index, key: Uint8Array): KeyHolder | undefined {
    return this.empty ? undefined : this.#keys.get(keyName(index, key));
  }

  lockRow(transaction: Transaction, collection: Collection, r: number): void {
    const name = rowName(collection, r);
    this.#rows.set(name, transaction);
    this.#heldBy(transaction).rows.add(name);
  }

  reserveKeys(transaction: Transaction, collection: Collection, version: Version): void {
    for (const [index, key] of uniqueKeys(collection, version)) {
      const name = keyName(index, key);
      this.#keys.set(name, { transaction, r: version.r });
      this.#heldBy(transaction).keys.add(name);
    }
  }

  /** Gives back the keys of a version that its own transaction replaced or removed again. */
  freeKeys(transaction: Transaction, collection: Collection, version: Version): void {
    for (const [index, key] of uniqueKeys(collection, version)) {
      const name = keyName(index, key);
      this.#keys.delete(name);
      this.#heldBy(transaction).keys.delete(name);
    }
  }

  release(transaction: Transaction): void {
    const held = this.#held.get(transaction);
    this.#held.delete(transaction);
    for (const name of held?.rows ?? []) this.#rows.delete(name);
    for (const name of held?.keys ?? []) this.#keys.delete(name);
  }

  #heldBy(transaction: Transaction) {
    const held = this.#held.get(transaction) ?? { rows: new Set(), keys: new Set() };
    this.#held.set(transaction, held);
    return held;
  }
}

/** Every key of a version that no other document may have, `_id` first. */
export function* uniqueKeys(
  collection: Collection,
  version: Version,
): Generator<[Index, Uint8Array]> {
  yield [collection.idIndex, version.idKey];
  for (const [index, { keys }] of version.entries) {
    if (index.unique) for (const key of keys) yield [index, key];
  }
}

function rowName(collection: Collection, r: number): string {
  return `${collection.n}:${r}`;
}

function keyName(index: Index, key: Uint8Array): string {
  return `${index.table}:${Buffer.from(key).toString('latin1')}`;
}
