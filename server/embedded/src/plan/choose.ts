import { tagOf, TAG, encodeKey } from '../index/keystring.ts';
import type { Collection } from '../engine/collection.ts';
import type { Plan, Query } from './plan.ts';

/** Decides how to find the documents of a query. */
export function choosePlan(collection: Collection, query: Query): Plan {
  const sort = query.sort && Object.keys(query.sort).length > 0 ? query.sort : undefined;
  const id = query.filter._id;
  if (isPoint(id)) {
    const rest = Object.keys(query.filter).length > 1 ? query.filter : undefined;
    return { collection, query, access: { kind: 'id', key: encodeKey(id) }, filter: rest, sort };
  }
  const filter = Object.keys(query.filter).length > 0 ? query.filter : undefined;
  return { collection, query, access: { kind: 'scan', reverse: false }, filter, sort };
}

function isPoint(value: unknown): boolean {
  const tag = tagOf(value);
  return tag === TAG.objectId || tag === TAG.string || tag === TAG.number;
}
