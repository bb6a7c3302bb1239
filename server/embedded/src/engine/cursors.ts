import { Long } from 'bson';
import { StoreError } from '../match/index.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { MAX_DOCUMENT_BYTES } from './version.ts';

/** The rest of a result, read as the client asks for it. */
export interface Cursor {
  id: Long;
  namespace: string;
  documents: Iterator<Uint8Array>;
  transaction: Transaction | undefined;
  /** A document that no longer fitted the last batch. */
  waiting: Uint8Array | undefined;
  lastUsed: number;
}

const IDLE_MS = 10 * 60_000;

export class Cursors {
  #open = new Map<string, Cursor>();
  #next = 1;

  build(
    namespace: string,
    documents: Iterable<Uint8Array>,
    transaction: Transaction | undefined,
  ): Cursor {
    const id = Long.fromNumber(this.#next++);
    const iterator = documents[Symbol.iterator]();
    return { id, namespace, documents: iterator, transaction, waiting: undefined, lastUsed: 0 };
  }

  keep(cursor: Cursor, now: number): void {
    cursor.lastUsed = now;
    this.#open.set(cursor.id.toString(), cursor);
  }

  /** Throws StoreError 43 CursorNotFound. */
  get(id: Long): Cursor {
    const cursor = this.#open.get(id.toString());
    if (!cursor) throw new StoreError(43, 'CursorNotFound', `cursor id ${id.toString()} not found`);
    return cursor;
  }

  /** False when there was no such cursor. */
  kill(id: Long): boolean {
    return this.#open.delete(id.toString());
  }

  killOf(transaction: Transaction): void {
    for (const [id, cursor] of this.#open) {
      if (cursor.transaction === transaction) this.#open.delete(id);
    }
  }

  killIdle(now: number): void {
    for (const [id, { lastUsed }] of this.#open) {
      if (now - lastUsed > IDLE_MS) this.#open.delete(id);
    }
  }
}

/** At most `count` documents and 16 MB, but always one; `done` when nothing is left. */
export function takeBatch(cursor: Cursor, count: number): { batch: Uint8Array[]; done: boolean } {
  const batch: Uint8Array[] = [];
  let room = MAX_DOCUMENT_BYTES;
  while (batch.length < count) {
    const document = cursor.waiting ?? nextDocument(cursor);
    cursor.waiting = undefined;
    if (!document) return { batch, done: true };
    room -= document.length;
    if (room < 0 && batch.length > 0) {
      cursor.waiting = document;
      return { batch, done: false };
    }
    batch.push(document);
  }
  cursor.waiting = count > 0 ? nextDocument(cursor) : undefined;
  return { batch, done: count > 0 && cursor.waiting === undefined };
}

function nextDocument(cursor: Cursor): Uint8Array | undefined {
  const next = cursor.documents.next();
  return next.done ? undefined : next.value;
}
