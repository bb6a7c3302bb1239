import type { Index } from '../index/index-spec.ts';
import { choosePlan } from '../plan/choose.ts';
import { docOf, execute, type Found } from '../plan/execute.ts';
import { Blocked } from '../transactions/transaction.ts';
import type { Collection } from '../engine/collection.ts';
import type { Engine } from '../engine/engine.ts';
import { buildVersion } from '../engine/version.ts';

/** At most this many documents of an index go at once, so that nobody waits long for it. */
const BATCH = 500;

/** Removes documents whose time is over by a TTL index; answers how many went. */
export function expireDocuments(engine: Engine): number {
  let gone = 0;
  for (const collection of engine.catalog.all()) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds !== undefined) gone += expireBy(engine, collection, index);
    }
  }
  return gone;
}

function expireBy(engine: Engine, collection: Collection, index: Index): number {
  const due = dueDocuments(engine, collection, index);
  return due.filter((found) => removeUnlessHeld(engine, collection, found)).length;
}

function dueDocuments(engine: Engine, collection: Collection, index: Index): Found[] {
  const [path = ''] = Object.keys(index.key);
  const limit = new Date(engine.clock() - (index.expireAfterSeconds ?? 0) * 1000);
  const view = { connection: engine.connection };
  const query = { filter: { [path]: { $lte: limit } }, hint: index.name };
  const rows = execute(choosePlan(view, collection, query), { view, wanted: BATCH });
  return Iterator.from(rows).take(BATCH).toArray();
}

/** A document that an open transaction holds is left for the next round. */
function removeUnlessHeld(engine: Engine, collection: Collection, found: Found): boolean {
  const version = buildVersion(collection, found, docOf(found));
  try {
    engine.group.write(() => engine.writer.remove(collection, version));
    return true;
  } catch (error) {
    if (error instanceof Blocked) return false;
    throw error;
  }
}
