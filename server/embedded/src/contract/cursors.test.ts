import type { Collection } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContractStore, type ContractStore } from './store.ts';

interface Row {
  _id: number;
  group: number;
  text: string;
}

let store: ContractStore;
let rows: Collection<Row>;
const TOTAL = 500;

beforeAll(async () => {
  store = await openContractStore();
  rows = store.db.collection<Row>('rows');
  await rows.createIndex({ group: 1, _id: -1 });
  await fill(rows);
});
afterAll(() => store.close());

async function fill(collection: Collection<Row>): Promise<void> {
  const docs = Array.from({ length: TOTAL }, (_, _id) => ({
    _id,
    group: _id % 7,
    text: `t${_id}`,
  }));
  await collection.insertMany(docs);
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

const idsOf = (docs: readonly Row[]): number[] => docs.map(({ _id }) => _id);

describe('a cursor', () => {
  it.each([1, 2, 7, 100, 499, 500, 501])(
    'gives everything once in batches of %i',
    async (batchSize) => {
      const docs = await rows.find({}, { batchSize }).sort({ _id: 1 }).toArray();
      expect(idsOf(docs)).toEqual(numbers(0, TOTAL));
    },
  );

  it.each([
    [0, 10, numbers(0, 10)],
    [490, 0, numbers(490, 500)],
    [495, 10, numbers(495, 500)],
    [600, 10, []],
    [3, 200, numbers(3, 203)],
  ])('skips %i and ends after %i', async (skip, limit, expected) => {
    const docs = await rows.find().sort({ _id: 1 }).skip(skip).limit(limit).batchSize(50).toArray();
    expect(idsOf(docs)).toEqual(expected);
  });

  it('sorts by an index in both directions and by none', async () => {
    const byId = await rows.find({ group: 3 }).sort({ _id: -1 }).toArray();
    expect(idsOf(byId)).toEqual(idsOf(byId).toSorted((a, b) => b - a));
    const both = await rows.find().sort({ group: -1, _id: 1 }).toArray();
    expect(idsOf(both).slice(0, 3)).toEqual([6, 13, 20]);
    const byText = await rows.find().sort({ text: -1 }).limit(2).toArray();
    expect(idsOf(byText)).toEqual([99, 98]);
  });

  it('goes on after the documents of the next batch are deleted', async () => {
    const own = store.db.collection<Row>('deleting');
    await fill(own);
    const cursor = own.find({}, { batchSize: 10 }).sort({ _id: 1 });
    const first = await cursor.next();
    await own.deleteMany({ _id: { $gte: 250 } });
    const rest = await cursor.toArray();
    expect(first?._id).toBe(0);
    expect(idsOf(rest).slice(0, 249)).toEqual(numbers(1, 250));
    expect(new Set(idsOf(rest)).size).toBe(rest.length);
  });

  it('that is killed does not go on', async () => {
    const { cursor } = await store.db.command({ find: 'rows', batchSize: 2 });
    const killed = await store.db.command({ killCursors: 'rows', cursors: [cursor.id] });
    expect(killed['cursorsKilled']).toHaveLength(1);
    const next = store.db.command({ getMore: cursor.id, collection: 'rows' });
    await expect(next).rejects.toMatchObject({ code: 43 });
  });

  it('ends with the first batch when a single batch or everything was asked', async () => {
    const single = await store.db.command({ find: 'rows', batchSize: 3, singleBatch: true });
    expect(Number(single['cursor'].id)).toBe(0);
    const all = await store.db.command({ find: 'rows', limit: 5 });
    expect(Number(all['cursor'].id)).toBe(0);
    expect(all['cursor'].firstBatch).toHaveLength(5);
  });

  it('opens with an empty batch when asked for none', async () => {
    const { cursor } = await store.db.command({ find: 'rows', batchSize: 0 });
    expect(cursor.firstBatch).toEqual([]);
    const more = await store.db.command({ getMore: cursor.id, collection: 'rows', batchSize: 4 });
    expect(more['cursor'].nextBatch).toHaveLength(4);
    await store.db.command({ killCursors: 'rows', cursors: [cursor.id] });
  });

  it('of a collection that does not exist is empty', async () => {
    expect(await store.db.collection('none').find().toArray()).toEqual([]);
  });

  it('cuts batches by size, not only by number', async () => {
    const big = store.db.collection<Row>('big');
    const text = 'x'.repeat(1_000_000);
    for (const _id of numbers(0, 20)) await big.insertOne({ _id, group: 0, text });
    const docs = await big.find().sort({ _id: 1 }).toArray();
    expect(idsOf(docs)).toEqual(numbers(0, 20));
  });

  it('stays usable while others write', async () => {
    const own = store.db.collection<Row>('written');
    await fill(own);
    const seen: number[] = [];
    for await (const doc of own.find({ group: { $lt: 3 } }, { batchSize: 20 })) {
      seen.push(doc._id);
      if (seen.length % 25 === 0) await own.updateMany({}, { $set: { text: 'changed' } });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await own.countDocuments({ group: { $lt: 3 } }));
  });
});
