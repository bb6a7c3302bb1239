import type { Collection, CreateIndexesOptions, IndexSpecification } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openContractStore, type ContractStore } from './store.ts';
import type { Doc } from '../match/index.ts';

let store: ContractStore;
let items: Collection;
let made = 0;
beforeAll(async () => {
  store = await openContractStore();
});
afterAll(() => store.close());
beforeEach(() => {
  items = store.db.collection(`items${made++}`);
});

interface UniqueCase {
  key: Record<string, 1 | -1>;
  options?: CreateIndexesOptions;
  stored: Doc[];
  accepted: Doc[];
  refused: Doc[];
}

const uniqueCases: UniqueCase[] = [
  { key: { a: 1 }, stored: [{ a: 1 }], accepted: [{ a: 2 }, { a: '1' }, {}], refused: [{ a: 1 }] },
  { key: { a: 1 }, stored: [{}], accepted: [{ a: 1 }], refused: [{}, { a: null }] },
  { key: { a: -1 }, stored: [{ a: 'x' }], accepted: [{ a: 'X' }], refused: [{ a: 'x' }] },
  { key: { a: 1 }, stored: [{ a: 1 }], accepted: [{ a: 1.5 }, { a: true }], refused: [{ a: 1.0 }] },
  {
    key: { a: 1, b: -1 },
    stored: [{ a: 1, b: 1 }],
    accepted: [{ a: 1, b: 2 }, { a: 2, b: 1 }, { a: 1 }],
    refused: [{ a: 1, b: 1, c: 9 }],
  },
  {
    key: { tags: 1 },
    stored: [{ tags: ['x', 'y'] }],
    accepted: [{ tags: ['z', 'z'] }, { tags: [] }],
    refused: [{ tags: ['q', 'y'] }, { tags: 'x' }],
  },
  {
    key: { 'a.b': 1 },
    stored: [{ a: [{ b: 1 }, { b: 2 }] }],
    accepted: [{ a: [{ b: 3 }, { b: 3 }] }],
    refused: [{ a: { b: 2 } }],
  },
  {
    key: { a: 1 },
    options: { sparse: true },
    stored: [{ a: 1 }, {}],
    accepted: [{}, { b: 1 }, { a: null }],
    refused: [{ a: 1 }, { a: null }],
  },
  {
    key: { a: 1 },
    options: { partialFilterExpression: { open: true } },
    stored: [
      { a: 1, open: true },
      { a: 2, open: false },
    ],
    accepted: [{ a: 1, open: false }, { a: 1 }, { a: 2, open: true }],
    refused: [{ a: 1, open: true }],
  },
  {
    key: { a: 1 },
    options: { partialFilterExpression: { a: { $exists: true } } },
    stored: [{}, { a: 1 }],
    accepted: [{}, {}, { a: 2 }],
    refused: [{ a: 1 }],
  },
];

describe('a unique index', () => {
  it.each(uniqueCases)(
    'on $key with $options',
    async ({ key, options, stored, accepted, refused }) => {
      await items.createIndex(key, { unique: true, ...options });
      await items.insertMany(stored);
      for (const doc of accepted) await items.insertOne({ ...doc });
      const count = await items.countDocuments();
      for (const doc of refused)
        await expect(items.insertOne({ ...doc })).rejects.toMatchObject({
          code: 11000,
          keyPattern: key,
        });
      expect(await items.countDocuments()).toBe(count);
    },
  );

  it('also stands before updates, which then change nothing', async () => {
    await items.createIndex({ a: 1, b: 1 }, { unique: true });
    await items.insertMany([
      { _id: '1' as never, a: 1, b: 1 },
      { _id: '2' as never, a: 1, b: 2 },
    ]);
    await expect(items.updateOne({ b: 2 }, { $set: { b: 1, c: 1 } })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { a: 1, b: 1 },
      keyValue: { a: 1, b: 1 },
    });
    expect(await items.findOne({ b: 2 })).toEqual({ _id: '2', a: 1, b: 2 });
    await items.updateOne({ b: 2 }, { $set: { a: 2 } });
    await items.updateOne({ b: 2 }, { $set: { b: 1 } });
    expect(await items.countDocuments({ b: 1 })).toBe(2);
  });

  it('gives a value free again', async () => {
    await items.createIndex({ a: 1 }, { unique: true });
    await items.insertOne({ a: 1 });
    await items.deleteOne({ a: 1 });
    await items.insertOne({ a: 1 });
    await items.updateOne({ a: 1 }, { $set: { a: 2 } });
    await items.insertOne({ a: 1 });
    expect(await items.countDocuments()).toBe(2);
  });

  it('lets one of many concurrent upserts insert', async () => {
    await items.createIndex({ key: 1 }, { unique: true });
    const upsert = () => items.updateOne({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true });
    await Promise.all(Array.from({ length: 20 }, upsert));
    expect(await items.find({}, { projection: { _id: 0 } }).toArray()).toEqual([
      { key: 'k', n: 20 },
    ]);
  });

  it('is not made over duplicates', async () => {
    await items.insertMany([{ a: 1 }, { a: 1 }]);
    await expect(items.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({
      code: 11000,
    });
    expect(await items.indexes()).toHaveLength(1);
  });
});

describe('the indexes of a collection', () => {
  it('are made once, listed and dropped', async () => {
    await items.insertOne({ a: 1 });
    expect(await items.createIndex({ a: 1, b: -1 })).toBe('a_1_b_-1');
    expect(await items.createIndex({ a: 1, b: -1 })).toBe('a_1_b_-1');
    await items.createIndex({ c: 1 }, { name: 'own', unique: true, sparse: true });
    expect(await items.indexes()).toMatchObject([
      { key: { _id: 1 }, name: '_id_' },
      { key: { a: 1, b: -1 }, name: 'a_1_b_-1' },
      { key: { c: 1 }, name: 'own', unique: true, sparse: true },
    ]);
    await items.dropIndex('own');
    expect(await items.indexExists('own')).toBe(false);
    await items.dropIndexes();
    expect(await items.indexes()).toHaveLength(1);
  });

  it.each<[IndexSpecification, CreateIndexesOptions, number]>([
    [{ a: 1 }, { name: 'other' }, 85],
    [{ b: 1 }, { name: 'a_1' }, 86],
    [{ a: 1 }, { unique: true }, 86],
  ])('%j with %j contradicts an index on a', async (key, options, code) => {
    await items.createIndex({ a: 1 });
    await expect(items.createIndex(key, options)).rejects.toMatchObject({ code });
  });

  it('cannot index two arrays at once', async () => {
    await items.createIndex({ a: 1, b: 1 });
    await expect(items.insertOne({ a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
    expect(await items.countDocuments()).toBe(0);
  });

  // MongoDB looks once a minute, the embedded store more often.
  it('let documents go when their time has come', { timeout: 90_000 }, async () => {
    await items.createIndex({ until: 1 }, { expireAfterSeconds: 1 });
    const past = new Date(Date.now() - 2000);
    const later = new Date(Date.now() + 3_600_000);
    await items.insertMany([{ until: past }, { until: [later, past] }]);
    await items.insertMany([{ until: later }, { until: 'never' }, { until: null }, {}]);
    const count = () => items.countDocuments();
    await expect.poll(count, { timeout: store.embedded ? 15_000 : 80_000 }).toBe(4);
  });
});
