import {
  MongoBulkWriteError,
  ObjectId,
  type AnyBulkWriteOperation,
  type Collection,
} from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openContractStore, type ContractStore } from './store.ts';

interface Row {
  _id: number;
  n?: number;
  tags?: string[];
}

let store: ContractStore;
let rows: Collection<Row>;
beforeAll(async () => {
  store = await openContractStore();
  rows = store.db.collection<Row>('rows');
});
afterAll(() => store.close());
beforeEach(async () => {
  await rows.deleteMany({});
});

const ids = async (): Promise<number[]> =>
  (await rows.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);

async function bulkError(work: Promise<unknown>): Promise<MongoBulkWriteError> {
  const error = await work.catch((reason: unknown) => reason);
  if (error instanceof MongoBulkWriteError) return error;
  throw new Error('expected a bulk write error', { cause: error });
}

const positions = ({ writeErrors }: MongoBulkWriteError): unknown[] =>
  [writeErrors].flat().map(({ index, code }) => [index, code]);

describe('insert', () => {
  it('invents an ObjectId and puts it first', async () => {
    const loose = store.db.collection('loose');
    const { insertedId } = await loose.insertOne({ a: 1 });
    expect(insertedId).toBeInstanceOf(ObjectId);
    expect(Object.keys((await loose.findOne({ _id: insertedId })) ?? {})).toEqual(['_id', 'a']);
  });

  it('of a known _id is E11000 and names key and value', async () => {
    await rows.insertOne({ _id: 1 });
    await expect(rows.insertOne({ _id: 1, n: 2 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
      message: expect.stringContaining('E11000 duplicate key error collection'),
    });
    expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1 });
  });

  it('in order stops at the first error', async () => {
    const error = await bulkError(rows.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }]));
    expect(positions(error)).toEqual([[1, 11000]]);
    expect(error.insertedCount).toBe(1);
    expect(await ids()).toEqual([1]);
  });

  it('without order tries all', async () => {
    const docs = [{ _id: 1 }, { _id: 1 }, { _id: 2 }, { _id: 2 }, { _id: 3 }];
    const error = await bulkError(rows.insertMany(docs, { ordered: false }));
    expect(positions(error)).toEqual([
      [1, 11000],
      [3, 11000],
    ]);
    expect(await ids()).toEqual([1, 2, 3]);
  });

  it('takes more documents than fit in one message', async () => {
    const many = Array.from({ length: 3000 }, (_, _id) => ({ _id, tags: ['x'.repeat(50)] }));
    expect((await rows.insertMany(many)).insertedCount).toBe(3000);
    expect(await rows.countDocuments()).toBe(3000);
  });
});

describe('bulkWrite', () => {
  const operations: AnyBulkWriteOperation<Row>[] = [
    { insertOne: { document: { _id: 1, n: 1 } } },
    { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
    { insertOne: { document: { _id: 1 } } },
    { updateOne: { filter: { _id: 7 }, update: { $set: { n: 7 } }, upsert: true } },
    { insertOne: { document: { _id: 1, n: 5 } } },
    { updateMany: { filter: {}, update: { $set: { tags: ['all'] } } } },
    { replaceOne: { filter: { _id: 7 }, replacement: { n: 8 } } },
    { deleteOne: { filter: { _id: 1 } } },
  ];

  it('in order keeps what came before the error', async () => {
    const error = await bulkError(rows.bulkWrite(operations));
    expect(positions(error)).toEqual([[2, 11000]]);
    expect(await rows.find().toArray()).toEqual([{ _id: 1, n: 2 }]);
  });

  it('without order does all the others and says where each failed', async () => {
    const error = await bulkError(rows.bulkWrite(operations, { ordered: false }));
    expect(positions(error)).toEqual([
      [2, 11000],
      [4, 11000],
    ]);
    expect(Object.values(error.result.upsertedIds)).toEqual([7]);
    expect(await rows.find().toArray()).toEqual([{ _id: 7, n: 8 }]);
  });

  it('counts what it did', async () => {
    const result = await rows.bulkWrite([
      { insertOne: { document: { _id: 1, n: 1 } } },
      { insertOne: { document: { _id: 2, n: 1 } } },
      { updateMany: { filter: { n: 1 }, update: { $set: { n: 1 } } } },
      { updateMany: { filter: { n: 1 }, update: { $set: { n: 2 } } } },
      { deleteMany: { filter: { n: 2 } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 2,
      matchedCount: 4,
      modifiedCount: 2,
      deletedCount: 2,
    });
  });
});

describe('many and one', () => {
  beforeEach(async () => {
    await rows.insertMany([1, 2, 3, 4].map((_id) => ({ _id, n: _id % 2, tags: ['a', `t${_id}`] })));
  });

  it('updateMany changes all, updateOne one', async () => {
    expect(await rows.updateMany({ n: 1 }, { $inc: { n: 4 } })).toMatchObject({ modifiedCount: 2 });
    expect(await rows.updateOne({ n: 5 }, { $inc: { n: 4 } })).toMatchObject({ modifiedCount: 1 });
    expect(await rows.countDocuments({ n: 5 })).toBe(1);
  });

  it('updateMany meets every document once, also when it moves in the index it is found by', async () => {
    await rows.createIndex({ n: 1 });
    const result = await rows.updateMany({ n: { $gte: 0 } }, { $inc: { n: 10 } });
    expect(result.modifiedCount).toBe(4);
    expect((await rows.distinct('n')).toSorted()).toEqual([10, 11]);
    await rows.dropIndex('n_1');
  });

  it('deleteMany takes all, deleteOne one', async () => {
    expect((await rows.deleteOne({ n: 0 })).deletedCount).toBe(1);
    expect((await rows.deleteMany({ n: 1 })).deletedCount).toBe(2);
    expect((await rows.deleteMany({ n: 1 })).deletedCount).toBe(0);
    expect(await ids()).toHaveLength(1);
  });

  it('distinct looks into arrays and counts equal values once', async () => {
    expect((await rows.distinct('tags', { n: 1 })).toSorted()).toEqual(['a', 't1', 't3']);
    expect(await rows.distinct('n')).toHaveLength(2);
    expect(await rows.distinct('missing.path')).toEqual([]);
  });

  it('counts with filter, skip and limit', async () => {
    expect(await rows.countDocuments({ n: 1 })).toBe(2);
    expect(await rows.countDocuments({}, { skip: 1, limit: 2 })).toBe(2);
    expect(await rows.estimatedDocumentCount()).toBe(4);
    expect(await store.db.collection('nothing').countDocuments()).toBe(0);
  });
});

describe('find and change', () => {
  beforeEach(async () => {
    await rows.insertMany([1, 2, 3].map((_id) => ({ _id, n: 10 - _id })));
  });

  it('gives the document before or after', async () => {
    const change = { $inc: { n: 1 } };
    expect(await rows.findOneAndUpdate({ _id: 1 }, change)).toEqual({ _id: 1, n: 9 });
    const after = await rows.findOneAndUpdate({ _id: 1 }, change, { returnDocument: 'after' });
    expect(after).toEqual({ _id: 1, n: 11 });
  });

  it('takes the first in sort order and only the wanted fields', async () => {
    const options = { sort: { n: 1 }, projection: { n: 1, _id: 0 } } as const;
    expect(await rows.findOneAndUpdate({}, { $set: { tags: [] } }, options)).toEqual({ n: 7 });
    expect(await rows.findOne({ tags: [] })).toMatchObject({ _id: 3 });
  });

  it('upserts, and tells so', async () => {
    const before = await rows.findOneAndUpdate({ _id: 8 }, { $set: { n: 0 } }, { upsert: true });
    expect(before).toBeNull();
    const options = { upsert: true, returnDocument: 'after' } as const;
    const after = await rows.findOneAndUpdate({ _id: 9 }, { $setOnInsert: { n: 1 } }, options);
    expect(after).toEqual({ _id: 9, n: 1 });
    const raw = await rows.findOneAndUpdate(
      { _id: 9 },
      { $inc: { n: 1 } },
      { includeResultMetadata: true },
    );
    expect(raw).toMatchObject({ ok: 1, lastErrorObject: { n: 1, updatedExisting: true } });
  });

  it('replaces and deletes', async () => {
    const options = { returnDocument: 'after' } as const;
    expect(await rows.findOneAndReplace({ _id: 2 }, { tags: ['r'] }, options)).toEqual({
      _id: 2,
      tags: ['r'],
    });
    expect(await rows.findOneAndDelete({}, { sort: { _id: -1 } })).toMatchObject({ _id: 3 });
    expect(await rows.findOneAndDelete({ _id: 99 })).toBeNull();
    expect(await ids()).toEqual([1, 2]);
  });

  it('counts every one of many concurrent increments', async () => {
    const one = () =>
      rows.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { returnDocument: 'after' });
    const seen = await Promise.all(Array.from({ length: 50 }, one));
    expect(new Set(seen.map((doc) => doc?.n)).size).toBe(50);
    expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, n: 59 });
  });
});
