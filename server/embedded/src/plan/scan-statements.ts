import type { Collection } from '../engine/collection.ts';
import type { Index } from '../index/index-spec.ts';
import type { IndexAccess } from './plan.ts';

export interface ScanStatements {
  /** Row, document and key from the start of a stretch. */
  first: string;
  /** The same behind a key and row already read. */
  next: string;
  /** Row and document from the start of a stretch. */
  only: string;
}

/** The SQL that walks an index, made once per index and direction. */
export function scanStatements(
  collection: Collection,
  { index, reverse }: IndexAccess,
): ScanStatements {
  const known = reverse ? backward : forward;
  const statements = known.get(index) ?? build(collection, index, reverse);
  known.set(index, statements);
  return statements;
}

const forward = new WeakMap<Index, ScanStatements>();
const backward = new WeakMap<Index, ScanStatements>();

/** CROSS JOIN keeps SQLite from turning the join around; `_id` keys stand in the document table. */
function build(collection: Collection, index: Index, reverse: boolean): ScanStatements {
  const own = index.table === collection.table;
  const k = `x.${index.keyColumn}`;
  const d = own ? 'x.d' : 't.d';
  const [beyond, order] = reverse ? ['<', 'DESC'] : ['>', 'ASC'];
  const from = own
    ? `${collection.table} x`
    : `${index.table} x CROSS JOIN ${collection.table} t ON t.r = x.r`;
  const where = `FROM ${from} WHERE ${k} >= ? AND ${k} < ?`;
  const rest = `ORDER BY ${k} ${order}, x.r ${order} LIMIT ?`;
  return {
    first: `SELECT x.r, ${d}, ${k} ${where} ${rest}`,
    next: `SELECT x.r, ${d}, ${k} ${where} AND (${k}, x.r) ${beyond} (?, ?) ${rest}`,
    only: `SELECT x.r, ${d} ${where} ${rest}`,
  };
}
