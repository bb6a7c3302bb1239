import { StoreError } from '../match/index.ts';
import { isSqliteError, type Connection } from './connection.ts';

interface Group {
  settled: Promise<void>;
  resolve: () => void;
  reject: (error: Error) => void;
  timer: NodeJS.Immediate;
}

/**
 * All writes of one event-loop turn share one durable commit. A write may be acknowledged only
 * after `settled()` of its group; when the commit fails every write of the group fails with it.
 */
export class CommitGroup {
  #writer: Connection;
  #onRollback: () => void;
  #open: Group | undefined;

  constructor(writer: Connection, onRollback: () => void) {
    this.#writer = writer;
    this.#onRollback = onRollback;
  }

  /** Runs a change inside the open group. Our own errors must be thrown before anything changed. */
  write<T>(change: () => T): T {
    this.#begin();
    try {
      return change();
    } catch (error) {
      if (isSqliteError(error)) throw this.#abandon(error);
      throw error;
    }
  }

  /** Resolves when everything written in the open group is on disk. */
  settled(): Promise<void> {
    return this.#open?.settled ?? NOTHING_OPEN;
  }

  /** Commits now instead of at the end of the turn; throws when that fails. */
  flush(): void {
    const failure = this.#commit();
    if (failure) throw failure;
  }

  #begin(): void {
    if (this.#open) return;
    try {
      this.#writer.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw storageError(error);
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    // Whoever wrote awaits it; without this a failed group of which nobody waits would be unhandled.
    promise.catch(() => undefined);
    this.#open = { settled: promise, resolve, reject, timer: setImmediate(() => this.#commit()) };
  }

  #commit(): StoreError | undefined {
    const group = this.#open;
    if (!group) return undefined;
    try {
      this.#writer.exec('COMMIT');
    } catch (error) {
      return this.#abandon(error);
    }
    clearImmediate(group.timer);
    this.#open = undefined;
    group.resolve();
    return undefined;
  }

  #abandon(cause: unknown): StoreError {
    const error = storageError(cause);
    const group = this.#open;
    this.#open = undefined;
    if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK');
    this.#onRollback();
    if (group) clearImmediate(group.timer);
    group?.reject(error);
    return error;
  }
}

const NOTHING_OPEN = Promise.resolve();

const SQLITE_FULL = 13;
const SQLITE_IOERR = 10;

/** Names what went wrong below in MongoDB's words; only the primary result code counts. */
export function storageError(cause: unknown): StoreError {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (text.includes('no such table')) {
    return new StoreError(175, 'QueryPlanKilled', 'the collection was dropped meanwhile');
  }
  const code = isSqliteError(cause) ? cause.errcode & 0xff : 0;
  if (code === SQLITE_FULL || code === SQLITE_IOERR) {
    return new StoreError(14031, 'OutOfDiskSpace', `The store cannot write to its disk: ${text}`);
  }
  return new StoreError(8000, 'StorageError', `The store failed: ${text}`);
}
