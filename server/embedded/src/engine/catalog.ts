import { serialize } from 'bson';
import { buildIndex, type Index, type IndexSpec } from '../index/index-spec.ts';
import { isDoc } from '../match/document.ts';
import type { Doc } from '../match/index.ts';
import { decode } from './version.ts';
import { buildCollection, namespaceOf, type Collection } from './collection.ts';
import { bytesOf, numberOf, textOf, type Connection } from './connection.ts';

/** Which collections and indexes exist: kept in memory, written through to the catalog tables. */
export class Catalog {
  #writer: Connection;
  #collections = new Map<string, Collection>();
  /** Grows with every change of shape, so that an old snapshot knows what it cannot have. */
  version = 1;

  constructor(writer: Connection) {
    this.#writer = writer;
    this.reload();
  }

  /** Reads everything anew: after a rolled back commit memory may be ahead of the file. */
  reload(): void {
    for (const collection of this.#collections.values()) collection.dropped = true;
    this.#collections.clear();
    const since = this.version++;
    for (const [n, database, name] of this.#writer.rows('SELECT n, db, name FROM collections')) {
      const collection = buildCollection(numberOf(n), textOf(database), textOf(name), since);
      this.#collections.set(namespaceOf(collection), collection);
      this.#loadIndexes(collection, since);
      const [last] = this.#writer.row(`SELECT max(r) FROM ${collection.table}`) ?? [];
      collection.nextRow = (typeof last === 'number' ? last : 0) + 1;
    }
  }

  find(database: string, name: string): Collection | undefined {
    return this.#collections.get(`${database}.${name}`);
  }

  all(): Collection[] {
    return [...this.#collections.values()];
  }

  create(database: string, name: string): Collection {
    this.#writer.run('INSERT INTO collections (db, name) VALUES (?, ?)', database, name);
    const n = this.#lastNumber();
    const collection = buildCollection(n, database, name, ++this.version);
    this.#writer.exec(
      `CREATE TABLE ${collection.table} (r INTEGER PRIMARY KEY, i BLOB NOT NULL UNIQUE, d BLOB NOT NULL)`,
    );
    this.#collections.set(namespaceOf(collection), collection);
    return collection;
  }

  drop(collection: Collection): void {
    for (const index of [...collection.indexes]) this.dropIndex(collection, index);
    this.#writer.exec(`DROP TABLE ${collection.table}`);
    this.#writer.run('DELETE FROM collections WHERE n = ?', collection.n);
    this.#collections.delete(namespaceOf(collection));
    collection.dropped = true;
    this.version++;
  }

  rename(collection: Collection, database: string, name: string): void {
    const { n } = collection;
    this.#writer.run('UPDATE collections SET db = ?, name = ? WHERE n = ?', database, name, n);
    this.#collections.delete(namespaceOf(collection));
    Object.assign(collection, { database, name });
    this.#collections.set(namespaceOf(collection), collection);
  }

  /** An empty index; the caller fills it before anybody can see it. */
  createIndex(collection: Collection, spec: IndexSpec): Index {
    const { n } = collection;
    this.#writer.run('INSERT INTO indexes (collection, spec) VALUES (?, ?)', n, serialize(spec));
    const table = `i${this.#lastNumber()}`;
    this.#writer.exec(
      `CREATE TABLE ${table} (k BLOB NOT NULL, r INTEGER NOT NULL, PRIMARY KEY (k, r)) WITHOUT ROWID`,
    );
    const place = { table, keyColumn: 'k', multikey: [], since: ++this.version } as const;
    const index = buildIndex(spec, place);
    collection.indexes.push(index);
    return index;
  }

  dropIndex(collection: Collection, index: Index): void {
    this.#writer.exec(`DROP TABLE ${index.table}`);
    this.#writer.run('DELETE FROM indexes WHERE n = ?', Number(index.table.slice(1)));
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
    this.version++;
  }

  /** Remembers which paths of an index have met an array; the planner relies on it. */
  markMultikey(index: Index, multikey: readonly boolean[]): void {
    if (multikey.every((met, position) => !met || index.multikey[position])) return;
    index.multikey = index.multikey.map((met, position) => met || (multikey[position] ?? false));
    const marks = index.multikey.map((met) => (met ? '1' : '0')).join('');
    const n = Number(index.table.slice(1));
    this.#writer.run('UPDATE indexes SET multikey = ? WHERE n = ?', marks, n);
  }

  #loadIndexes(collection: Collection, since: number): void {
    const sql = 'SELECT n, spec, multikey FROM indexes WHERE collection = ? ORDER BY n';
    for (const [n, bytes, marks] of this.#writer.rows(sql, collection.n)) {
      const multikey = [...textOf(marks)].map((mark) => mark === '1');
      const place = { table: `i${numberOf(n)}`, keyColumn: 'k', multikey, since } as const;
      collection.indexes.push(buildIndex(readSpec(bytesOf(bytes)), place));
    }
  }

  #lastNumber(): number {
    return numberOf(this.#writer.row('SELECT last_insert_rowid()')?.[0]);
  }
}

function readSpec(bytes: Uint8Array): IndexSpec {
  const { name, key, ...rest }: Doc = decode(bytes);
  return { ...rest, name: String(name), key: isDoc(key) ? key : {} };
}
