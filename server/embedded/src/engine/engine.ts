import { Cursors } from './cursors.ts';
import { Catalog } from './catalog.ts';
import type { Collection } from './collection.ts';
import { CommitGroup } from './commit-group.ts';
import { Connection } from './connection.ts';
import { DirectWriter, type Writer } from './direct-writer.ts';
import { openFile } from './open-file.ts';
import { Locks } from '../transactions/locks.ts';
import { Sessions } from '../transactions/sessions.ts';
import { Transactions } from '../transactions/transactions.ts';

export interface EngineOptions {
  file: string;
  /** Milliseconds since 1970; tests bring their own. */
  clock?: () => number;
}

/** The parts of an open store. One writer, one reader of committed data, snapshots on demand. */
export class Engine {
  readonly clock: () => number;
  readonly file: string;
  readonly reader: Connection;
  readonly catalog: Catalog;
  readonly group: CommitGroup;
  readonly writer: Writer;
  readonly locks = new Locks();
  readonly cursors = new Cursors();
  readonly sessions: Sessions;
  readonly transactions: Transactions;
  readonly connection: Connection;

  constructor({ file, clock = Date.now }: EngineOptions) {
    this.file = file;
    this.clock = clock;
    this.connection = openFile(file);
    this.reader = new Connection(file, true);
    this.catalog = new Catalog(this.connection);
    this.group = new CommitGroup(this.connection, () => this.#recover());
    this.writer = new DirectWriter(this.connection, this.catalog, this.locks);
    this.transactions = new Transactions(this, file);
    this.sessions = new Sessions(this.transactions, clock);
  }

  /** New tables are committed at once, so that every other connection knows them. */
  createCollection(database: string, name: string): Collection {
    return this.reshape(() => this.catalog.create(database, name));
  }

  /** A change of the catalog, durable when this returns. */
  reshape<T>(change: () => T): T {
    const result = this.group.write(change);
    this.group.flush();
    return result;
  }

  close(): void {
    this.transactions.abortAll();
    this.group.flush();
    this.transactions.close();
    this.reader.close();
    this.connection.close();
  }

  /** A failed commit leaves memory ahead of the file. */
  #recover(): void {
    this.transactions.abortAll();
    this.catalog.reload();
  }
}
