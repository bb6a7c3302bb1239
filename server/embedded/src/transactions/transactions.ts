import type { Collection } from '../engine/collection.ts';
import { Connection } from '../engine/connection.ts';
import { deleteRow, insertRow, updateRow } from '../engine/documents.ts';
import type { Writer } from '../engine/direct-writer.ts';
import type { Engine } from '../engine/engine.ts';
import type { Version } from '../engine/version.ts';
import type { Change } from './overlay.ts';
import { TransactionWriter } from './transaction-writer.ts';
import { buildTransaction, type Transaction } from './transaction.ts';

const IDLE_MS = 60_000;

/** Opens, commits and aborts transactions; each reads from a snapshot connection of its own. */
export class Transactions {
  #engine: Engine;
  #file: string;
  #open = new Set<Transaction>();
  #spare: Connection[] = [];

  constructor(engine: Engine, file: string) {
    this.#engine = engine;
    this.#file = file;
  }

  begin(): Transaction {
    const snapshot = this.#spare.pop() ?? new Connection(this.#file, true);
    snapshot.exec('BEGIN');
    // The snapshot exists from the first read on, not from BEGIN.
    snapshot.row('SELECT value FROM meta LIMIT 1');
    const { catalog, clock } = this.#engine;
    const transaction = buildTransaction(snapshot, catalog.version, clock());
    this.#open.add(transaction);
    return transaction;
  }

  isOpen(transaction: Transaction): boolean {
    return this.#open.has(transaction);
  }

  writerOf(transaction: Transaction): Writer {
    return new TransactionWriter(transaction, this.#engine.connection, this.#engine.locks);
  }

  /** Durable when it resolves; on failure nothing of it is left. */
  async commit(transaction: Transaction): Promise<void> {
    const { group } = this.#engine;
    try {
      const changes = transaction.overlay.all();
      if (changes.length > 0) group.write(() => this.#apply(changes));
    } finally {
      this.#finish(transaction);
    }
    await group.settled();
  }

  abort(transaction: Transaction): void {
    this.#finish(transaction);
  }

  abortAll(): void {
    for (const transaction of [...this.#open]) this.abort(transaction);
  }

  /** A client that went away without a word must not hold its documents for ever. */
  abortIdle(now: number): void {
    for (const transaction of [...this.#open]) {
      if (now - transaction.lastUsed > IDLE_MS) this.abort(transaction);
    }
  }

  /** Waits until no transaction has uncommitted changes in a collection that is to be reshaped. */
  async quiet(n: number): Promise<void> {
    for (const transaction of this.#open) {
      if (transaction.overlay.all().some(({ collection }) => collection.n === n)) {
        await transaction.ended;
        return this.quiet(n);
      }
    }
  }

  close(): void {
    for (const connection of this.#spare) connection.close();
    this.#spare = [];
  }

  /** Removals first: they free the ids that inserts may use again. */
  #apply(changes: readonly Change[]): void {
    for (const { collection, before, after } of changes) {
      if (before && !after) deleteRow(this.#engine.connection, collection, before);
    }
    for (const { collection, before, after } of changes) {
      if (after) this.#put(collection, before, after);
    }
  }

  #put(collection: Collection, before: Version | undefined, after: Version): void {
    const { connection, catalog } = this.#engine;
    if (before) updateRow(connection, collection, before, after);
    else insertRow(connection, collection, after);
    for (const [index, { multikey }] of after.entries) {
      if (multikey) catalog.markMultikey(index, multikey);
    }
  }

  #finish(transaction: Transaction): void {
    if (!this.#open.delete(transaction)) return;
    this.#engine.locks.release(transaction);
    this.#engine.cursors.killOf(transaction);
    transaction.snapshot.exec('ROLLBACK');
    this.#spare.push(transaction.snapshot);
    transaction.end();
  }
}
