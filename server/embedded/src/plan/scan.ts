import type { Collection } from '../engine/collection.ts';
import { bytesOf, numberOf, type Connection, type SqlRow } from '../engine/connection.ts';
import type { Row } from '../engine/version.ts';
import { scanStatements } from './scan-statements.ts';
import type { IndexAccess, KeyRange } from './plan.ts';

/** Where to read, and how many rows are expected to be used: chunks grow from there. */
export interface Source {
  connection: Connection;
  collection: Collection;
  wanted: number;
  /** Nobody will ask for more rows than wanted. */
  final?: boolean;
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

/** Documents of one stretch of an index when a single short read brings all that is wanted. */
export function readFinal(source: Source, access: IndexAccess, range: KeyRange): Row[] | undefined {
  if (!source.final || source.wanted > FIRST_CHUNK) return undefined;
  // Without the keys, which only serve to go on: they are a third of the cost.
  const { only } = scanStatements(source.collection, access);
  const rows = source.connection.rows(only, range.low, range.high, source.wanted);
  return rows.map(([r, bytes]) => ({ r: numberOf(r), bytes: bytesOf(bytes) }));
}

/** Documents of one stretch of an index, in key order or against it. */
export function* scanRange(
  source: Source,
  access: IndexAccess,
  range: KeyRange,
): Generator<KeyedRow> {
  const { first, next } = scanStatements(source.collection, access);
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
