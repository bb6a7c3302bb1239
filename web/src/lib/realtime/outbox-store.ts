import type { OutboxItem } from './outbox-item.ts';

/** Where unsent messages wait. `isDurable` is false when a closed tab would lose them. */
export interface OutboxStore {
  readonly isDurable: boolean;
  all(userId: string): Promise<OutboxItem[]>;
  put(item: OutboxItem): Promise<void>;
  remove(cid: string): Promise<void>;
  /** Forgets everything of this person: at sign-out. */
  clear(userId: string): Promise<void>;
}

const DATABASE = 'leerkring';
const TABLE = 'outbox';

/** The browser's database, or memory where it has none (a private window). */
export async function openOutboxStore(): Promise<OutboxStore> {
  try {
    return new IndexedOutboxStore(await openDatabase());
  } catch {
    return new MemoryOutboxStore();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    const table = request.result.createObjectStore(TABLE, { keyPath: 'cid' });
    table.createIndex('userId', 'userId');
  };
  return outcome(request);
}

function outcome<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}

class IndexedOutboxStore implements OutboxStore {
  readonly isDurable = true;
  #database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.#database = database;
  }

  async all(userId: string): Promise<OutboxItem[]> {
    const index = this.#database.transaction(TABLE).objectStore(TABLE).index('userId');
    const items: OutboxItem[] = await outcome(index.getAll(userId));
    return items.sort((a, b) => a.n - b.n);
  }

  async put(item: OutboxItem): Promise<void> {
    await this.#write((table) => table.put(item));
  }

  async remove(cid: string): Promise<void> {
    await this.#write((table) => table.delete(cid));
  }

  async clear(userId: string): Promise<void> {
    const items = await this.all(userId);
    await Promise.all(items.map((item) => this.remove(item.cid)));
  }

  // `strict` asks the browser to flush to disk before it says done: a killed tab loses nothing.
  #write(change: (table: IDBObjectStore) => IDBRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(TABLE, 'readwrite', { durability: 'strict' });
      change(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
    });
  }
}

export class MemoryOutboxStore implements OutboxStore {
  readonly isDurable = false;
  #items = new Map<string, OutboxItem>();

  async all(userId: string): Promise<OutboxItem[]> {
    return [...this.#items.values()]
      .filter((item) => item.userId === userId)
      .sort((a, b) => a.n - b.n);
  }

  async put(item: OutboxItem): Promise<void> {
    this.#items.set(item.cid, { ...item });
  }

  async remove(cid: string): Promise<void> {
    this.#items.delete(cid);
  }

  async clear(userId: string): Promise<void> {
    for (const item of await this.all(userId)) this.#items.delete(item.cid);
  }
}
