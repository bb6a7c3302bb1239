import type { Collection } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrayCases } from './array.cases.ts';
import { comparisonCases } from './comparison.cases.ts';
import { notOffered, operatorCases, refusedFilters } from './operator.cases.ts';
import { projectionCases, refusedProjections } from './projection.cases.ts';
import { openContractStore, type ContractStore } from './store.ts';

let store: ContractStore;
beforeAll(async () => {
  store = await openContractStore();
});
afterAll(() => store.close());

describe('find', () => {
  const cases = [...comparisonCases, ...arrayCases, ...operatorCases];
  let documents: Collection;

  beforeAll(async () => {
    documents = store.db.collection('filters');
    const all = cases.flatMap(([, hits, misses], n) => [
      ...hits.map((doc) => ({ ...doc, case: n, hit: true })),
      ...misses.map((doc) => ({ ...doc, case: n, hit: false })),
    ]);
    await documents.insertMany(all);
    await documents.createIndex({ case: 1 });
  });

  it.each(cases.map(([filter, hits], n) => ({ filter, n, count: hits.length })))(
    '$filter',
    async ({ filter, n, count }) => {
      const found = await documents.find({ $and: [{ case: n }, filter] }).toArray();
      expect(found.filter(({ hit }) => hit !== true)).toEqual([]);
      expect(found).toHaveLength(count);
      expect(await documents.countDocuments({ case: n, ...filter })).toBe(count);
    },
  );

  it.each(refusedFilters)('%j is refused', async (filter, code) => {
    await expect(documents.findOne(filter)).rejects.toMatchObject({ code });
  });

  it.each(notOffered)('%j is not offered by the embedded store', async (filter, code) => {
    if (!store.embedded) return expect(store.embedded).toBe(false);
    await expect(documents.findOne(filter)).rejects.toMatchObject({ code });
  });
});

describe('a projection', () => {
  it.each(projectionCases)('after %j, %j of %j is %j', async (filter, projection, doc, result) => {
    const documents = store.db.collection<{ _id: number }>('projections');
    await documents.replaceOne({ _id: 1 }, doc, { upsert: true });
    const found = await documents.findOne(filter, { projection });
    expect(JSON.stringify(found)).toBe(JSON.stringify(result));
  });

  it.each(refusedProjections)('%j is refused', async (projection) => {
    const documents = store.db.collection('projections');
    await expect(documents.find({}, { projection }).toArray()).rejects.toThrow();
  });
});
