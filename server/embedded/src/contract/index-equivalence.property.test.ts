import fc from 'fast-check';
import type { ClientSession, Collection } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Doc } from '../match/index.ts';
import {
  answer,
  change,
  filter,
  openPair,
  outcome,
  PAIR_SIZE,
  safeChange,
  sort,
  type IndexedPair,
  type Order,
  type Row,
} from './indexed-pair.ts';

const runs = process.env['FUZZ'] ? { numRuns: 5000 } : { numRuns: 150, seed: 20260607 };
const timeout = 600_000;

let pair: IndexedPair;
beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.store.close());

it('a query gives the same with and without indexes', { timeout }, async () => {
  const law = fc.asyncProperty(filter, sort, async (query, order) => {
    await expectSame((rows) => answer(rows, query, order));
    await expectSame((rows) => rows.countDocuments(query));
    await expectSame((rows) => rows.countDocuments(query, { skip: 2, limit: 5 }));
  });
  await fc.assert(law, runs);
});

const orders: Order[] = [{ a: 1 }, { c: 1, b: 1, a: 1 }, { 'a.b': -1 }];
const id = fc.nat(PAIR_SIZE - 1);

it('a transaction finds its own changes with and without indexes', { timeout }, async () => {
  const steps = fc.array(fc.tuple(filter, safeChange, id), { minLength: 1, maxLength: 4 });
  const law = fc.asyncProperty(steps, filter, sort, async (changes, query, order) => {
    await pair.store.client.withSession(async (session) => {
      session.startTransaction();
      for (const [where, update, _id] of changes) await changeSome(where, update, _id, session);
      await expectSame((rows) => answer(rows, query, order, session));
      await session.abortTransaction();
    });
  });
  await fc.assert(law, { ...runs, numRuns: Math.ceil(runs.numRuns / 2) });
});

it('indexes follow every update and deletion', { timeout }, async () => {
  const law = fc.asyncProperty(filter, change, safeChange, id, async (query, one, many, _id) => {
    await expectSame((rows) => outcome(rows.updateOne({ _id }, one)));
    await changeSome(query, many, _id);
    for (const order of orders)
      await expectSame((rows) => answer(rows, query, { ...order, _id: 1 }));
  });
  await fc.assert(law, { ...runs, numRuns: Math.ceil(runs.numRuns / 2) });
  await expectSame((rows) => rows.find().sort({ _id: 1 }).toArray());
});

async function changeSome(query: Doc, update: Doc, _id: number, session?: ClientSession) {
  const near = { $and: [query, { _id: { $gte: _id - 20, $lte: _id } }] };
  await expectSame((rows) => rows.updateMany(near, update, { session }));
  await expectSame((rows) => rows.deleteOne({ $and: [query, { _id }] }, { session }));
}

async function expectSame(ask: (rows: Collection<Row>) => Promise<unknown>): Promise<void> {
  expect(await ask(pair.indexed)).toEqual(await ask(pair.plain));
}
