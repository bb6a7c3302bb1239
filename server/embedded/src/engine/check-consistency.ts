import { indexEntries } from '../index/index-keys.ts';
import type { Index } from '../index/index-spec.ts';
import { encodeKey } from '../index/keystring.ts';
import { Catalog } from './catalog.ts';
import { namespaceOf, type Collection } from './collection.ts';
import { bytesOf, Connection, numberOf } from './connection.ts';
import { decode } from './version.ts';

/** Compares every index table of a closed store with its documents; answers what does not agree. */
export function checkConsistency(file: string): string[] {
  const connection = new Connection(file, true);
  try {
    const [pages] = connection.row('PRAGMA integrity_check(1)') ?? [];
    const problems = pages === 'ok' ? [] : [String(pages)];
    for (const collection of new Catalog(connection).all()) {
      problems.push(...checkCollection(connection, collection));
    }
    return problems;
  } finally {
    connection.close();
  }
}

function checkCollection(connection: Connection, collection: Collection): string[] {
  const problems: string[] = [];
  const expected = new Map(collection.indexes.map((index) => [index, new Set<string>()]));
  for (const [r, id, bytes] of connection.rows(`SELECT r, i, d FROM ${collection.table}`)) {
    const document = decode(bytesOf(bytes));
    if (Buffer.compare(encodeKey(document._id), bytesOf(id)) !== 0) {
      problems.push(`${namespaceOf(collection)}: row ${numberOf(r)} stands under another _id`);
    }
    for (const [index, entries] of expected) {
      for (const key of indexEntries(index, document).keys)
        entries.add(entryName(key, numberOf(r)));
    }
  }
  for (const [index, entries] of expected) {
    problems.push(...checkIndex(connection, collection, index, entries));
  }
  return problems;
}

function checkIndex(
  connection: Connection,
  collection: Collection,
  index: Index,
  expected: Set<string>,
): string[] {
  const stored = connection
    .rows(`SELECT k, r FROM ${index.table}`)
    .map(([key, r]) => entryName(bytesOf(key), numberOf(r)));
  const surplus = stored.filter((entry) => !expected.has(entry)).length;
  const missing = expected.size - (stored.length - surplus);
  if (surplus === 0 && missing === 0) return [];
  const name = `${namespaceOf(collection)}.${index.name}`;
  return [`${name}: ${missing} entries missing, ${surplus} without a document`];
}

function entryName(key: Uint8Array, r: number): string {
  return `${Buffer.from(key).toString('latin1')}:${r}`;
}
