import { bytesOf, numberOf } from '../engine/connection.ts';
import { readById } from '../engine/documents.ts';
import { decode, type Row } from '../engine/version.ts';
import { type View, isVisible } from '../engine/view.ts';
import { compileFilter, compileSort, type Doc } from '../match/index.ts';
import { withOwnChanges } from './own-changes.ts';
import type { Plan } from './plan.ts';

/** A row that was found; `doc` when somebody already had to decode it. */
export interface Found extends Row {
  doc?: Doc;
}

/** Filled while a plan runs, for explain. */
export interface Counters {
  keys: number;
  documents: number;
}

export interface Run {
  view: View;
  /** Rows that will be used at most: sizes the reads. */
  wanted: number;
  counters?: Counters;
}

/** Runs a plan lazily. It reads in chunks, so it may rest between event-loop turns. */
export function execute(plan: Plan, run: Run): Iterable<Found> {
  const committed = isVisible(run.view, plan.collection) ? filtered(plan, run) : [];
  return withOwnChanges(plan, run.view, plan.sort ? sorted(committed, plan.sort) : committed);
}

export function docOf(found: Found): Doc {
  found.doc ??= decode(found.bytes);
  return found.doc;
}

function sorted(rows: Iterable<Found>, sort: Doc): Found[] {
  const compare = compileSort(sort);
  return [...rows].sort((a, b) => compare(docOf(a), docOf(b)) || a.r - b.r);
}

function* filtered(plan: Plan, run: Run): Generator<Found> {
  const matches = plan.filter && compileFilter(plan.filter);
  for (const found of candidates(plan, run)) {
    if (run.counters) run.counters.documents++;
    if (!matches || matches(docOf(found))) yield found;
  }
}

function candidates(plan: Plan, run: Run): Iterable<Found> {
  const { access, collection } = plan;
  if (access.kind === 'id') {
    const row = readById(run.view.connection, collection, access.key);
    return row ? [row] : [];
  }
  return scanTable(plan, run);
}

const MAX_CHUNK = 1000;

function* scanTable({ collection }: Plan, run: Run): Generator<Found> {
  const sql = `SELECT r, d FROM ${collection.table} WHERE r > ? ORDER BY r LIMIT ?`;
  let last = 0;
  for (let chunk = 100; ; chunk = MAX_CHUNK) {
    const rows = run.view.connection.rows(sql, last, chunk);
    for (const [r, bytes] of rows) {
      last = numberOf(r);
      yield { r: last, bytes: bytesOf(bytes) };
    }
    if (rows.length < chunk) return;
  }
}
