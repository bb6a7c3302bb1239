import type { Collection } from '../engine/collection.ts';
import { readRow } from '../engine/documents.ts';
import type { Writer } from '../engine/direct-writer.ts';
import type { View } from '../engine/view.ts';
import { compileFilter } from '../match/index.ts';
import { choosePlan } from '../plan/choose.ts';
import { docOf, execute, type Found } from '../plan/execute.ts';
import type { Query } from '../plan/plan.ts';
import { attempt } from './attempt.ts';
import type { Context } from './context.ts';

/**
 * Changes every matching document, one at a time. All rows are collected first, so a change that
 * moves a document inside an index cannot meet it twice; each is read and asked again before its
 * own change, because waiting for a transaction may have come in between.
 */
export async function eachMatch(
  context: Context,
  collection: Collection,
  query: Query,
  change: (writer: Writer, found: Found) => void,
): Promise<number> {
  const matches = compileFilter(query.filter);
  const rows = await attempt(context, collection, ({ view }) => {
    const found = execute(choosePlan(view, collection, query), { view, wanted: Infinity });
    return Array.from(found, ({ r }) => r);
  });
  let count = 0;
  for (const r of rows) {
    await attempt(context, collection, (writer) => {
      const found = currentRow(writer.view, collection, r);
      if (!found || !matches(docOf(found))) return;
      change(writer, found);
      count++;
    });
  }
  return count;
}

function currentRow(view: View, collection: Collection, r: number): Found | undefined {
  const own = view.transaction?.overlay.get(collection, r);
  return own ? own.after : readRow(view.connection, collection, r);
}
