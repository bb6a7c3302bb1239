import { numberOf } from '../engine/connection.ts';
import { hasOwnChanges, isVisible, type View } from '../engine/view.ts';
import { execute } from './execute.ts';
import type { Plan } from './plan.ts';

/** How many documents a plan finds. When the index decides alone, no document is read. */
export function countMatches(plan: Plan, view: View): number {
  return countInIndex(plan, view) ?? countRows(plan, view);
}

function countInIndex({ collection, access, filter }: Plan, view: View): number | undefined {
  if (filter || hasOwnChanges(view, collection) || !isVisible(view, collection)) return undefined;
  const count = (sql: string, ...keys: Uint8Array[]) =>
    numberOf(view.connection.row(sql, ...keys)?.[0]);
  if (access.kind === 'scan') return count(`SELECT count(*) FROM ${collection.table}`);
  if (access.kind !== 'index' || access.index.multikey.some(Boolean)) return undefined;
  const { table, keyColumn: k } = access.index;
  const sql = `SELECT count(*) FROM ${table} WHERE ${k} >= ? AND ${k} < ?`;
  return access.ranges.reduce((sum, { low, high }) => sum + count(sql, low, high), 0);
}

function countRows(plan: Plan, view: View): number {
  let n = 0;
  for (const _ of execute({ ...plan, sort: undefined }, { view, wanted: Infinity })) n++;
  return n;
}
