import fc from 'fast-check';
import {
  MongoServerError,
  type ClientSession,
  type Collection,
  type IndexDescription,
} from 'mongodb';
import { clause, document, operators, scalar, value } from '../match/arbitraries.ts';
import { isArray, type Doc } from '../match/document.ts';
import { openContractStore, type ContractStore } from './store.ts';

export interface Row {
  _id: number;
  [name: string]: unknown;
}
export type Order = Record<string, 1 | -1>;

/** Two collections with the same documents, one of them with indexes. */
export interface IndexedPair {
  store: ContractStore;
  indexed: Collection<Row>;
  plain: Collection<Row>;
}

/** How many documents each of the two holds at first; their ids count from 0. */
export const PAIR_SIZE = 250;

export async function openPair(): Promise<IndexedPair> {
  const store = await openContractStore();
  const indexed = store.db.collection<Row>('indexed');
  const plain = store.db.collection<Row>('plain');
  await indexed.createIndexes(indexes);
  await indexed.insertMany(rows());
  await plain.insertMany(rows());
  return { store, indexed, plain };
}

/** The ids a query finds, in order, or the code of its error. */
export async function answer(
  collection: Collection<Row>,
  query: Doc,
  order: Order,
  session?: ClientSession,
): Promise<unknown> {
  const found = collection.find(query, { session }).sort(order).project<Row>({ _id: 1 });
  const docs = await outcome(found.toArray());
  return isArray(docs) ? docs.map((doc) => JSON.stringify(doc)) : docs;
}

/** The result of the work, or the code of its error. */
export async function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => {
    if (error instanceof MongoServerError) return { code: error.code };
    throw error;
  });
}

const indexes: IndexDescription[] = [
  { key: { a: 1 } },
  { key: { b: -1, c: 1 } },
  { key: { 'a.b': 1, c: -1 } },
  { key: { c: 1 }, name: 'sparse', sparse: true },
  { key: { b: 1 }, name: 'partial', partialFilterExpression: { c: { $gte: 1 } } },
  { key: { 'a.b.c': -1 } },
  { key: { c: 1, b: 1, a: 1 } },
];

// An index cannot hold two arrays of one document, so only `a` ever is one.
const single = document.filter(({ b, c }) => !isArray(b) && !isArray(c));
const flat = fc.record(
  { a: scalar, b: scalar, c: scalar },
  { requiredKeys: [], noNullPrototype: true },
);

function rows(): Row[] {
  const nested = fc.sample(single, { numRuns: PAIR_SIZE - 100, seed: 1 });
  return [...nested, ...fc.sample(flat, { numRuns: 100, seed: 2 })].map((doc, _id) => ({
    ...doc,
    _id,
  }));
}

const field = fc.constantFrom('a', 'b', 'c', 'a.b');
const onField = fc
  .tuple(field, fc.oneof(operators, value))
  .map(([name, test]): Doc => ({ [name]: test }));
const range = fc
  .tuple(field, scalar, scalar)
  .map(([name, low, high]): Doc => ({ [name]: { $gte: low, $lt: high } }));
const one = fc.oneof(onField, range, clause);

/** Filters of the shapes a planner looks at. */
export const filter: fc.Arbitrary<Doc> = fc.oneof(
  one,
  fc.tuple(one, one).map(([a, b]): Doc => ({ ...a, ...b })),
  fc.tuple(one, one).map((both): Doc => ({ $and: both })),
  fc.tuple(one, one).map((both): Doc => ({ $or: both })),
  fc.tuple(one, one, one).map(([a, ...rest]): Doc => ({ ...a, $or: rest })),
  fc.tuple(field, operators).map(([name, test]): Doc => ({ [name]: { $not: test } })),
  fc.tuple(field, operators).map(([name, test]): Doc => ({ [name]: { $elemMatch: test } })),
);

const direction = fc.constantFrom<1 | -1>(1, -1);

/** Sorts by up to two fields, and by `_id` so that there is one right order. */
export const sort: fc.Arbitrary<Order> = fc
  .tuple(fc.uniqueArray(field, { maxLength: 2 }), direction, direction)
  .map(([names, x, y]) => ({
    ...Object.fromEntries(names.map((name, i) => [name, i ? y : x])),
    _id: x,
  }));

/** Updates that succeed on every document: an error would end a transaction. */
export const safeChange: fc.Arbitrary<Doc> = fc
  .oneof(
    fc.tuple(fc.constantFrom('$set', '$unset', '$max'), fc.constantFrom('a', 'b', 'c'), scalar),
    fc.tuple(fc.constant('$set'), fc.constant('a'), value),
  )
  .map(([name, path, operand]) => ({ [name]: { [path]: operand } }));

/** Updates of one field, some of which fail; only `a` becomes an array. */
export const change: fc.Arbitrary<Doc> = fc
  .oneof(
    fc.tuple(fc.constantFrom('$set', '$unset'), field, scalar),
    fc.tuple(fc.constant('$inc'), field, fc.constantFrom<unknown>(1, 0.5)),
    fc.tuple(fc.constantFrom('$push', '$pull', '$addToSet'), fc.constant('a'), scalar),
  )
  .map(([name, path, operand]) => ({ [name]: { [path]: operand } }));
