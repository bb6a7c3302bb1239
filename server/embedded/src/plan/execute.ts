import { readById } from '../engine/documents.ts';
import { decode, type Row } from '../engine/version.ts';
import { hasOwnChanges, isVisible, type View } from '../engine/view.ts';
import { compileFilter, compileScreen, compileSort, type Doc } from '../match/index.ts';
import { withOwnChanges } from './own-changes.ts';
import type { Plan } from './plan.ts';
import { once, readIndex } from './read-index.ts';
import { scanTable } from './scan.ts';

/** A row that was found; `doc` when somebody already had to decode it. */
export interface Found extends Row {
  doc?: Doc;
}

export interface Run {
  view: View;
  /** Rows that will be used at most: sizes the reads. */
  wanted: number;
  /** Counts the documents that were looked at, for explain. */
  examined?: { documents: number };
}

/** Runs a plan lazily. It reads in chunks, so it may rest between event-loop turns. */
export function execute(plan: Plan, run: Run): Iterable<Found> {
  const rows = isVisible(run.view, plan.collection) ? committed(plan, run) : [];
  return withOwnChanges(plan, run.view, plan.sort ? sorted(rows, plan.sort) : rows);
}

export function docOf(found: Found): Doc {
  found.doc ??= decode(found.bytes);
  return found.doc;
}

function sorted(rows: Iterable<Found>, sort: Doc): Found[] {
  const compare = compileSort(sort);
  return [...rows].sort((a, b) => compare(docOf(a), docOf(b)) || a.r - b.r);
}

function committed(plan: Plan, run: Run): Iterable<Found> {
  const rows = candidates(plan, run);
  if (!plan.filter && !run.examined) return rows;
  return filtered(rows, plan.filter, run);
}

function* filtered(rows: Iterable<Found>, filter: Doc | undefined, run: Run): Generator<Found> {
  const matches = filter && compileFilter(filter);
  const screen = filter && compileScreen(filter);
  for (const found of rows) {
    if (run.examined) run.examined.documents++;
    if (screen && !screen(found.bytes)) continue;
    if (!matches || matches(docOf(found))) yield found;
  }
}

function candidates(plan: Plan, run: Run): Iterable<Found> {
  const { access, collection } = plan;
  const { connection } = run.view;
  const final = !plan.sort && !plan.filter && !hasOwnChanges(run.view, collection);
  const source = { connection, collection, wanted: rowsToRead(plan, run.wanted), final };
  switch (access.kind) {
    case 'id':
      return idRow(plan, run, access.key);
    case 'scan':
      return scanTable(source, access.reverse);
    case 'index':
      return readIndex(source, access);
    case 'union':
      return once(branches(access.branches, run));
  }
}

/** A sort in memory needs all rows, a filter behind the access some more than are wanted. */
function rowsToRead({ sort, filter }: Plan, wanted: number): number {
  if (sort) return Infinity;
  return filter ? Math.max(wanted * 2, 16) : wanted;
}

function* branches(plans: readonly Plan[], run: Run): Generator<Found> {
  for (const plan of plans) yield* committed(plan, { ...run, wanted: Infinity });
}

function idRow({ collection }: Plan, { view }: Run, key: Uint8Array): Row[] {
  const row = readById(view.connection, collection, key);
  return row ? [row] : [];
}
