import type { Collection } from '../engine/collection.ts';
import type { View } from '../engine/view.ts';
import { choosePlan } from './choose.ts';
import { execute, type Found } from './execute.ts';
import type { Query } from './plan.ts';

/** The first document of a query in its order. */
export function firstMatch(view: View, collection: Collection, query: Query): Found | undefined {
  const plan = choosePlan(view, collection, { ...query, limited: true });
  const [found] = execute(plan, { view, wanted: 1 });
  return found;
}
