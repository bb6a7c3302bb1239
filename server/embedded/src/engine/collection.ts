import type { Index } from '../index/index-spec.ts';
import { buildIndex } from '../index/index-spec.ts';

/** A collection: one table of documents and one table per secondary index. */
export interface Collection {
  n: number;
  database: string;
  name: string;
  table: string;
  /** `_id` first; its keys live in the document table itself. */
  idIndex: Index;
  indexes: Index[];
  /** Row numbers only grow, so natural order is insertion order and no number is used twice. */
  nextRow: number;
  since: number;
  /** Somebody may still hold this object after its tables have gone. */
  dropped: boolean;
}

export function buildCollection(
  n: number,
  database: string,
  name: string,
  since: number,
): Collection {
  const table = `d${n}`;
  const idSpec = { name: '_id_', key: { _id: 1 }, unique: true };
  const idIndex = buildIndex(idSpec, { table, keyColumn: 'i', multikey: [], since });
  return { n, database, name, table, idIndex, indexes: [], nextRow: 1, since, dropped: false };
}

export function namespaceOf(collection: { database: string; name: string }): string {
  return `${collection.database}.${collection.name}`;
}
