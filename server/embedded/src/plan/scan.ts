import type { Collection } from '../engine/collection.ts';
import { bytesOf, numberOf, type Connection, type SqlRow } from '../engine/connection.ts';
import type { Row } from '../engine/version.ts';
import type { IndexAccess, KeyRange } from './plan.ts';

/** Where to read, and how many rows are expected to be used: chunks grow from there. */
export interface Source {
  connection: Connection;
  collection: Collection;
  wanted: number;
}

/** A row with the index key it was found under. */
export interface KeyedRow extends Row {
  key: Uint8Array;
}

const FIRST_CHUNK = 100;
const MAX_CHUNK = 1000;

/**
 * Documents in natural order. Like all scans it reads chunk by chunk and goes on behind the last
 * row, so between chunks no statement is open and the connection sees what is committed meanwhile.
 */
export function* scanTable(source: Source, reverse: boolean): Generator<Row> {
  const { table } = source.collection;
  const [beyond, order] = reverse ? ['<', 'DESC'] : ['>', 'ASC'];
  const sql = `SELECT r, d FROM ${table} WHERE r ${beyond} ? ORDER BY r ${order} LIMIT ?`;
  let last = reverse ? Number.MAX_SAFE_INTEGER : 0;
  const read = (limit: number) => source.connection.rows(sql, last, limit);
  for (const [r, bytes] of chunks(source.wanted, read)) {
    last = numberOf(r);
    yield { r: last, bytes: bytesOf(bytes) };
  }
}

/** Documents of one stretch of an index, in key order or against it. */
export function* scanRange(
  source: Source,
  access: IndexAccess,
  range: KeyRange,
): Generator<KeyedRow> {
  const { first, next } = statements(source, access);
  let last: KeyedRow | undefined;
  const read = (limit: number) =>
    last
      ? source.connection.rows(next, range.low, range.high, last.key, last.r, limit)
      : source.connection.rows(first, range.low, range.high, limit);
  for (const [r, bytes, key] of chunks(source.wanted, read)) {
    last = { r: numberOf(r), bytes: bytesOf(bytes), key: bytesOf(key) };
    yield last;
  }
}

/** Reads until a chunk comes back short. */
function* chunks(wanted: number, read: (limit: number) => SqlRow[]): Generator<SqlRow> {
  let size = Math.min(wanted, FIRST_CHUNK);
  for (;;) {
    const rows = read(size);
    yield* rows;
    if (rows.length < size) return;
    size = Math.min(size * 4, MAX_CHUNK);
  }
}

/** CROSS JOIN keeps SQLite from turning the join around; `_id` keys stand in the document table. */
function statements({ collection }: Source, { index, reverse }: IndexAccess) {
  const own = index.table === collection.table;
  const k = `x.${index.keyColumn}`;
  const [beyond, order] = reverse ? ['<', 'DESC'] : ['>', 'ASC'];
  const from = own
    ? `${collection.table} x`
    : `${index.table} x CROSS JOIN ${collection.table} t ON t.r = x.r`;
  const select = `SELECT x.r, ${own ? 'x' : 't'}.d, ${k} FROM ${from} WHERE ${k} >= ? AND ${k} < ?`;
  const rest = `ORDER BY ${k} ${order}, x.r ${order} LIMIT ?`;
  return { first: `${select} ${rest}`, next: `${select} AND (${k}, x.r) ${beyond} (?, ?) ${rest}` };
}
