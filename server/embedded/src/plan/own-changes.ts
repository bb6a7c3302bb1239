import type { View } from '../engine/view.ts';
import { compileFilter, compileSort, type Doc } from '../match/index.ts';
import { docOf, type Found } from './execute.ts';
import type { Plan } from './plan.ts';

/** Committed rows as the transaction of a view sees them: with its own changes in their place. */
export function withOwnChanges(plan: Plan, view: View, rows: Iterable<Found>): Iterable<Found> {
  const changes = view.transaction?.overlay.of(plan.collection);
  if (!changes || changes.size === 0) return rows;
  const matches = compileFilter(plan.query.filter);
  const own: Found[] = [];
  for (const { after } of changes.values()) if (after && matches(after.doc)) own.push(after);
  const compare = order(plan.query.sort);
  return merge(without(rows, changes), own.sort(compare), compare);
}

type Compare = (a: Found, b: Found) => number;

function order(sort: Doc | undefined): Compare {
  const compare = sort && compileSort(sort);
  return (a, b) => compare?.(docOf(a), docOf(b)) || a.r - b.r;
}

function* without(rows: Iterable<Found>, changes: ReadonlyMap<number, unknown>): Generator<Found> {
  for (const row of rows) if (!changes.has(row.r)) yield row;
}

/** Two sorted sequences as one, without reading further into the first than needed. */
function* merge(rows: Iterable<Found>, own: Found[], compare: Compare): Generator<Found> {
  let next = 0;
  for (const row of rows) {
    for (let mine = own[next]; mine && compare(mine, row) < 0; mine = own[++next]) yield mine;
    yield row;
  }
  yield* own.slice(next);
}
