import { encodeKey } from '../index/keystring.ts';
import type { Index } from '../index/index-spec.ts';
import type { Collection } from '../engine/collection.ts';
import { isVisible, type View } from '../engine/view.ts';
import { StoreError, type Doc } from '../match/index.ts';
import { takeApart, type Conditions } from './atoms.ts';
import { buildCandidate, type Candidate } from './candidate.ts';
import { holdsAll } from './coverage.ts';
import type { Plan, Query } from './plan.ts';
import { sortSteps } from './sort-order.ts';

/** Decides how to find the documents of a query, by rule: the same query gets the same plan. */
export function choosePlan(view: View, collection: Collection, query: Query): Plan {
  return choose(view, collection, query, true);
}

/** `unite` is false inside a branch of an `$or`, so that nesting comes to an end. */
function choose(view: View, collection: Collection, query: Query, unite: boolean): Plan {
  const conditions = takeApart(query.filter);
  const natural = query.sort?.$natural ?? naturalHint(query.hint);
  if (natural !== undefined) return scanPlan(collection, query, Number(natural) < 0);
  const id = query.hint === undefined ? idPoint(conditions) : undefined;
  if (id !== undefined) return idPlan(collection, query, conditions, id);
  const best = bestCandidate(view, collection, query, conditions);
  if (best && (isBounded(best) || query.hint)) return indexPlan(collection, query, best);
  const union = unite && unionPlan(view, collection, query, conditions);
  if (union) return union;
  return best?.sorts ? indexPlan(collection, query, best) : scanPlan(collection, query, false);
}

function scanPlan(collection: Collection, query: Query, reverse: boolean): Plan {
  const sort = query.sort?.$natural === undefined ? wantedSort(query) : undefined;
  return { collection, query, access: { kind: 'scan', reverse }, filter: someFilter(query), sort };
}

function idPlan(
  collection: Collection,
  query: Query,
  { atoms, opaque, alternatives }: Conditions,
  key: Uint8Array,
): Plan {
  const decided = atoms.length === 1 && !opaque && alternatives.length === 0;
  const filter = decided ? undefined : query.filter;
  return { collection, query, access: { kind: 'id', key }, filter, sort: undefined };
}

function indexPlan(collection: Collection, query: Query, candidate: Candidate): Plan {
  const filter = candidate.exact ? undefined : someFilter(query);
  const sort = candidate.sorts ? undefined : wantedSort(query);
  return { collection, query, access: candidate.access, filter, sort };
}

/** Every branch of one `$or` has an index: read them one after the other. */
function unionPlan(
  view: View,
  collection: Collection,
  query: Query,
  { alternatives }: Conditions,
): Plan | undefined {
  for (const branches of alternatives) {
    const rest = withoutOr(query.filter, branches);
    const plans = branches.map((branch) =>
      choose(view, collection, { filter: { $and: [branch, rest] } }, false),
    );
    if (!plans.every(usesIndex)) continue;
    const access = { kind: 'union', branches: plans } as const;
    return { collection, query, access, filter: undefined, sort: wantedSort(query) };
  }
  return undefined;
}

function withoutOr(filter: Doc, branches: readonly Doc[]): Doc {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== branches));
}

function usesIndex({ access }: Plan): boolean {
  return access.kind !== 'scan';
}

function bestCandidate(
  view: View,
  collection: Collection,
  query: Query,
  conditions: Conditions,
): Candidate | undefined {
  const steps = sortSteps(query.sort);
  const candidates = usableIndexes(view, collection, query, conditions)
    .map((index) => buildCandidate(index, conditions, steps))
    .filter((candidate) => isBounded(candidate) || candidate.sorts || query.hint);
  return candidates.sort((a, b) => worth(b, query) - worth(a, query))[0];
}

function usableIndexes(
  view: View,
  collection: Collection,
  query: Query,
  conditions: Conditions,
): Index[] {
  const all = [collection.idIndex, ...collection.indexes];
  const visible = all.filter((index) => isVisible(view, index));
  if (query.hint === undefined) return visible.filter((index) => holdsAll(index, conditions));
  const hinted = all.find((index) => isHinted(index, query.hint));
  if (hinted) return visible.includes(hinted) ? [hinted] : [];
  throw new StoreError(2, 'BadValue', 'hint provided does not correspond to an existing index');
}

function isHinted(index: Index, hint: Doc | string | undefined): boolean {
  if (typeof hint === 'string') return index.name === hint;
  return Buffer.compare(encodeKey(index.key), encodeKey(hint)) === 0;
}

/** Points narrow most; with a limit the right order saves reading everything. */
function worth({ points, range, sorts, access }: Candidate, { limited }: Query): number {
  const narrowing = points * 4 + (range ? 2 : 0);
  const ordering = sorts ? (limited ? 5 : 1) : 0;
  const certain = access.index.unique && points === access.index.fields.length ? 100 : 0;
  return narrowing + ordering + certain - access.ranges.length / 10_000;
}

function isBounded({ points, range }: Candidate): boolean {
  return points > 0 || range;
}

function idPoint({ atoms }: Conditions): Uint8Array | undefined {
  const atom = atoms.find(({ path, bounds }) => path === '_id' && bounds?.exact);
  const [interval, ...more] = atom?.bounds?.intervals ?? [];
  const single = interval && more.length === 0 && interval.low.bytes === interval.high.bytes;
  return single ? interval.low.bytes : undefined;
}

function naturalHint(hint: Query['hint']): unknown {
  return typeof hint === 'object' ? hint.$natural : undefined;
}

function someFilter({ filter }: Query): Doc | undefined {
  return Object.keys(filter).length > 0 ? filter : undefined;
}

function wantedSort({ sort }: Query): Doc | undefined {
  return sort && Object.keys(sort).length > 0 ? sort : undefined;
}
