import { Blocked } from '../transactions/transaction.ts';
import { uniqueKeys, type Locks } from '../transactions/locks.ts';
import type { Catalog } from './catalog.ts';
import type { Collection } from './collection.ts';
import type { Connection } from './connection.ts';
import { deleteRow, insertRow, rowOfKey, updateRow } from './documents.ts';
import type { Version } from './version.ts';
import type { View } from './view.ts';
import { DuplicateKeyError } from './write-errors.ts';

/** Single-document changes; every one is checked whole before anything is written. */
export interface Writer {
  view: View;
  insert(collection: Collection, version: Version): void;
  replace(collection: Collection, before: Version, after: Version): void;
  remove(collection: Collection, before: Version): void;
}

/** Writes outside transactions go straight into the open commit group. Throws Blocked. */
export class DirectWriter implements Writer {
  readonly view: View;
  #connection: Connection;
  #catalog: Catalog;
  #locks: Locks;

  constructor(connection: Connection, catalog: Catalog, locks: Locks) {
    this.view = { connection };
    this.#connection = connection;
    this.#catalog = catalog;
    this.#locks = locks;
  }

  insert(collection: Collection, version: Version): void {
    this.#checkUnique(collection, version);
    insertRow(this.#connection, collection, version);
    this.#markMultikey(version);
  }

  replace(collection: Collection, before: Version, after: Version): void {
    this.#checkFree(collection, before.r);
    this.#checkUnique(collection, after);
    updateRow(this.#connection, collection, before, after);
    this.#markMultikey(after);
  }

  remove(collection: Collection, before: Version): void {
    this.#checkFree(collection, before.r);
    deleteRow(this.#connection, collection, before);
  }

  #checkFree(collection: Collection, r: number): void {
    const holder = this.#locks.holderOfRow(collection, r);
    if (holder) throw new Blocked(holder);
  }

  #checkUnique(collection: Collection, version: Version): void {
    for (const [index, key] of uniqueKeys(collection, version)) {
      const reserved = this.#locks.holderOfKey(index, key);
      if (reserved) throw new Blocked(reserved.transaction);
      const taken = rowOfKey(this.#connection, index, key);
      if (taken === undefined || taken === version.r) continue;
      // The transaction may be about to free the key: wait for its end.
      this.#checkFree(collection, taken);
      throw new DuplicateKeyError(collection, index, version.doc);
    }
  }

  #markMultikey(version: Version): void {
    for (const [index, { multikey }] of version.entries) {
      if (multikey) this.#catalog.markMultikey(index, multikey);
    }
  }
}
