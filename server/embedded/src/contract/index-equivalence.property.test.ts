import fc from 'fast-check';
import { Long, MongoServerError, type Collection, type IndexDescription } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clause, document, operators, scalar, value } from '../match/arbitraries.ts';
import { isArray, type Doc } from '../match/document.ts';
import { openContractStore, type ContractStore } from './store.ts';

const runs = process.env['FUZZ'] ? { numRuns: 5000 } : { numRuns: 250, seed: 20260607 };

const indexes: IndexDescription[] = [
  { key: { a: 1 } },
  { key: { b: -1, c: 1 } },
  { key: { 'a.b': 1, c: -1 } },
  { key: { c: 1 }, name: 'sparse', sparse: true },
  { key: { b: 1 }, name: 'partial', partialFilterExpression: { c: { $gte: 1 } } },
  { key: { 'a.b.c': -1 } },
  { key: { c: 1, b: 1, a: 1 } },
];

let store: ContractStore;
let indexed: Collection<Row>;
let plain: Collection<Row>;
interface Row {
  _id: number;
  [name: string]: unknown;
}

beforeAll(async () => {
  store = await openContractStore();
  indexed = store.db.collection<Row>('indexed');
  plain = store.db.collection<Row>('plain');
  await indexed.createIndexes(indexes);
  await refill();
});
afterAll(() => store.close());

// An index cannot hold two arrays of one document, so only `a` ever is one.
const single = document.filter(({ b, c }) => !isArray(b) && !isArray(c));
const flat = fc.record(
  { a: scalar, b: scalar, c: scalar },
  { requiredKeys: [], noNullPrototype: true },
);

async function refill(): Promise<void> {
  const samples = [
    ...fc.sample(single, { numRuns: 150, seed: 1 }),
    ...fc.sample(flat, { numRuns: 100, seed: 2 }),
  ];
  const docs: Row[] = samples.map((doc, _id) => ({ ...doc, _id }));
  for (const collection of [indexed, plain]) {
    await collection.deleteMany({});
    await collection.insertMany(docs);
  }
}

const field = fc.constantFrom('a', 'b', 'c', 'a.b');
const onField = fc
  .tuple(field, fc.oneof(operators, value))
  .map(([name, test]): Doc => ({ [name]: test }));
const range = fc
  .tuple(field, scalar, scalar)
  .map(([name, low, high]): Doc => ({ [name]: { $gte: low, $lt: high } }));
const one = fc.oneof(onField, range, clause);
const filter: fc.Arbitrary<Doc> = fc.oneof(
  one,
  fc.tuple(one, one).map(([a, b]): Doc => ({ ...a, ...b })),
  fc.tuple(one, one).map((both): Doc => ({ $and: both })),
  fc.tuple(one, one).map((both): Doc => ({ $or: both })),
  fc.tuple(one, one, one).map(([a, ...rest]): Doc => ({ ...a, $or: rest })),
  fc.tuple(field, operators).map(([name, test]): Doc => ({ [name]: { $not: test } })),
  fc.tuple(field, operators).map(([name, test]): Doc => ({ [name]: { $elemMatch: test } })),
);
const direction = fc.constantFrom<1 | -1>(1, -1);
const sort = fc
  .tuple(fc.uniqueArray(field, { maxLength: 2 }), direction, direction)
  .map(([names, x, y]) => ({
    ...Object.fromEntries(names.map((name, i) => [name, i ? y : x])),
    _id: x,
  }));

type Order = Record<string, 1 | -1>;
type Answer = { ids: number[] } | { code: unknown };

async function answer(collection: Collection<Row>, query: Doc, order: Order): Promise<Answer> {
  try {
    const docs = await collection.find(query).sort(order).project<Row>({ _id: 1 }).toArray();
    return { ids: docs.map(({ _id }) => _id) };
  } catch (error) {
    if (error instanceof MongoServerError) return { code: error.code };
    throw error;
  }
}

it('a query gives the same with and without indexes', { timeout: 600_000 }, async () => {
  const law = fc.asyncProperty(filter, sort, async (query, order) => {
    expect(await answer(indexed, query, order)).toEqual(await answer(plain, query, order));
    expect(await indexed.countDocuments(query)).toBe(await plain.countDocuments(query));
  });
  await fc.assert(law, runs);
});

const orders: Order[] = [{ a: 1 }, { c: 1, b: 1, a: 1 }, { 'a.b': -1 }];

it('indexes follow every update and deletion', { timeout: 600_000 }, async () => {
  const changes = fc.oneof(
    fc.tuple(fc.constantFrom('$set', '$unset'), field, scalar),
    fc.tuple(fc.constant('$inc'), field, fc.constantFrom<unknown>(1, 0.5, Long.ONE)),
    fc.tuple(fc.constantFrom('$push', '$pull', '$addToSet'), fc.constant('a'), scalar),
  );
  const law = fc.asyncProperty(
    filter,
    changes,
    fc.nat(249),
    async (query, [name, path, operand], _id) => {
      const update = { [name]: { [path]: operand } };
      const some = { $and: [query, { _id: { $gte: _id - 20, $lte: _id } }] };
      for (const work of [
        (rows: Collection<Row>) => rows.updateOne({ _id }, update),
        (rows: Collection<Row>) => rows.updateMany(some, update),
        (rows: Collection<Row>) => rows.deleteOne({ $and: [query, { _id }] }),
      ])
        expect(await outcome(work(indexed))).toEqual(await outcome(work(plain)));
      for (const order of orders)
        expect(await answer(indexed, query, { ...order, _id: 1 })).toEqual(
          await answer(plain, query, { ...order, _id: 1 }),
        );
    },
  );
  await fc.assert(law, { ...runs, numRuns: Math.ceil(runs.numRuns / 2) });
  expect(await indexed.find().sort({ _id: 1 }).toArray()).toEqual(
    await plain.find().sort({ _id: 1 }).toArray(),
  );
});

async function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => {
    if (error instanceof MongoServerError) return { code: error.code };
    throw error;
  });
}
