import { numberOf } from '../engine/connection.ts';
import { hasOwnChanges, isVisible, type View } from '../engine/view.ts';
import { execute } from './execute.ts';
import type { IndexAccess, Plan } from './plan.ts';

/**
 * How many documents a plan finds, at most `most`: nobody looks further than that. When the index
 * decides alone, no document is read.
 */
export function countMatches(plan: Plan, view: View, most = Infinity): number {
  return Math.min(countInIndex(plan, view, most) ?? countRows(plan, view, most), most);
}

function countInIndex(plan: Plan, view: View, most: number): number | undefined {
  const { collection, access, filter } = plan;
  if (filter || hasOwnChanges(view, collection) || !isVisible(view, collection)) return undefined;
  if (access.kind === 'scan')
    return numberOf(view.connection.row(`SELECT count(*) FROM ${collection.table}`)?.[0]);
  if (access.kind !== 'index') return undefined;
  const arrays = access.index.multikey.some(Boolean);
  return arrays ? countOnce(access, view, most) : countKeys(access, view, most);
}

function countKeys({ index, ranges }: IndexAccess, { connection }: View, most: number): number {
  const { table, keyColumn: k } = index;
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${k} >= ? AND ${k} < ? LIMIT ?)`;
  let n = 0;
  for (const { low, high } of ranges) {
    if (n >= most) return n;
    n += numberOf(connection.row(sql, low, high, asLimit(most - n))?.[0]);
  }
  return n;
}

/** An array may bring a document under several keys: it counts once. */
function countOnce({ index, ranges }: IndexAccess, { connection }: View, most: number): number {
  const { table, keyColumn: k } = index;
  const sql = `SELECT DISTINCT r FROM ${table} WHERE ${k} >= ? AND ${k} < ? LIMIT ?`;
  const seen = new Set<unknown>();
  for (const { low, high } of ranges) {
    // Those seen before may all come by again.
    for (const [r] of connection.rows(sql, low, high, asLimit(most))) seen.add(r);
    if (seen.size >= most) break;
  }
  return seen.size;
}

/** SQLite reads a negative limit as none. */
function asLimit(most: number): number {
  return most === Infinity ? -1 : most;
}

function countRows(plan: Plan, view: View, most: number): number {
  let n = 0;
  for (const _ of execute({ ...plan, sort: undefined }, { view, wanted: most })) {
    n++;
    if (n >= most) break;
  }
  return n;
}
