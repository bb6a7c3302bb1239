import type { Collection } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContractStore, type ContractStore } from './store.ts';
import type { Doc } from '../match/index.ts';

let store: ContractStore;
let sales: Collection;

const SALES = [
  { _id: 1, item: 'a', price: 10, amount: 2, tags: ['x', 'y'], at: new Date('2026-01-01') },
  { _id: 2, item: 'b', price: 20, amount: 1, tags: ['y'], at: new Date('2026-01-02') },
  { _id: 3, item: 'a', price: 5, amount: 10, tags: [], at: new Date('2026-02-01') },
  { _id: 4, item: 'c', price: 1, amount: 4, at: new Date('2026-02-02') },
];
const ITEMS = [
  { _id: 'a', name: 'Appel', in: ['fruit'] },
  { _id: 'b', name: 'Boek', in: [] },
];

beforeAll(async () => {
  store = await openContractStore();
  sales = store.db.collection('sales');
  await store.db.collection<{ _id: number }>('sales').insertMany(SALES);
  await store.db.collection<{ _id: string }>('items').insertMany(ITEMS);
});
afterAll(() => store.close());

const lookup = { from: 'items', localField: 'item', foreignField: '_id', as: 'about' };

const cases: [name: string, pipeline: Doc[], result: unknown[]][] = [
  ['no stage', [], SALES],
  [
    '$match and $sort',
    [{ $match: { price: { $gte: 10 } } }, { $sort: { price: -1 } }],
    [SALES[1], SALES[0]],
  ],
  ['$skip and $limit', [{ $sort: { _id: 1 } }, { $skip: 1 }, { $limit: 2 }], [SALES[1], SALES[2]]],
  ['$count', [{ $match: { item: 'a' } }, { $count: 'n' }], [{ n: 2 }]],
  ['$count of nothing', [{ $match: { item: 'none' } }, { $count: 'n' }], []],
  [
    '$group',
    [
      {
        $group: {
          _id: '$item',
          n: { $sum: 1 },
          total: { $sum: { $multiply: ['$price', '$amount'] } },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'a', n: 2, total: 70 },
      { _id: 'b', n: 1, total: 20 },
      { _id: 'c', n: 1, total: 4 },
    ],
  ],
  [
    '$group of all with $avg, $min, $max, $push, $first and $last',
    [
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: null,
          avg: { $avg: '$price' },
          low: { $min: '$price' },
          high: { $max: '$price' },
          items: { $push: '$item' },
          first: { $first: '$_id' },
          last: { $last: '$_id' },
        },
      },
    ],
    [{ _id: null, avg: 9, low: 1, high: 20, items: ['a', 'b', 'a', 'c'], first: 1, last: 4 }],
  ],
  [
    '$group by several fields',
    [
      { $match: { item: 'a' } },
      { $group: { _id: { item: '$item', m: { $month: '$at' } } } },
      { $sort: { '_id.m': 1 } },
    ],
    [{ _id: { item: 'a', m: 1 } }, { _id: { item: 'a', m: 2 } }],
  ],
  [
    '$unwind',
    [{ $unwind: '$tags' }, { $sort: { _id: 1, tags: 1 } }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 2, tags: 'y' },
    ],
  ],
  [
    '$unwind that keeps the empty, with the index',
    [
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $match: { _id: { $gte: 2 } } },
      { $sort: { _id: 1 } },
      { $project: { i: 1, tags: 1 } },
    ],
    [
      { _id: 2, tags: 'y', i: 0 },
      { _id: 3, i: null },
      { _id: 4, i: null },
    ],
  ],
  [
    '$lookup by fields',
    [
      { $match: { _id: { $in: [1, 4] } } },
      { $sort: { _id: 1 } },
      { $lookup: lookup },
      { $project: { about: 1 } },
    ],
    [
      { _id: 1, about: [ITEMS[0]] },
      { _id: 4, about: [] },
    ],
  ],
  [
    '$lookup with a pipeline',
    [
      { $match: { _id: 2 } },
      {
        $lookup: {
          from: 'items',
          let: { key: '$item' },
          pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$key'] } } }, { $project: { name: 1 } }],
          as: 'about',
        },
      },
      { $project: { about: 1 } },
    ],
    [{ _id: 2, about: [{ _id: 'b', name: 'Boek' }] }],
  ],
  [
    '$facet',
    [
      {
        $facet: {
          n: [{ $count: 'n' }],
          cheap: [
            { $match: { price: { $lt: 10 } } },
            { $sort: { _id: 1 } },
            { $project: { _id: 1 } },
          ],
        },
      },
    ],
    [{ n: [{ n: 4 }], cheap: [{ _id: 3 }, { _id: 4 }] }],
  ],
  [
    '$project with expressions',
    [
      { $match: { _id: 1 } },
      {
        $project: {
          _id: 0,
          sum: { $add: ['$price', 1] },
          first: { $arrayElemAt: ['$tags', 0] },
          y: { $year: '$at' },
        },
      },
    ],
    [{ sum: 11, first: 'x', y: 2026 }],
  ],
  [
    '$addFields with $cond, $ifNull and $size',
    [
      { $match: { _id: { $gte: 3 } } },
      { $sort: { _id: 1 } },
      {
        $addFields: {
          big: { $cond: [{ $gt: ['$amount', 5] }, 'yes', 'no'] },
          n: { $size: { $ifNull: ['$tags', []] } },
        },
      },
      { $project: { big: 1, n: 1 } },
    ],
    [
      { _id: 3, big: 'yes', n: 0 },
      { _id: 4, big: 'no', n: 0 },
    ],
  ],
  [
    '$replaceRoot',
    [{ $match: { _id: 2 } }, { $replaceRoot: { newRoot: { id: '$_id' } } }],
    [{ id: 2 }],
  ],
  [
    '$sortByCount',
    [{ $unwind: '$tags' }, { $sortByCount: '$tags' }, { $limit: 1 }],
    [{ _id: 'y', count: 2 }],
  ],
  [
    '$match after $group',
    [{ $group: { _id: '$item', n: { $sum: 1 } } }, { $match: { n: { $gt: 1 } } }],
    [{ _id: 'a', n: 2 }],
  ],
];

describe('aggregate', () => {
  it.each(cases)('%s', async (_, pipeline, result) => {
    expect(await sales.aggregate(pipeline).toArray()).toEqual(result);
  });

  it('gives results in batches', async () => {
    const many = store.db.collection<{ _id: number }>('many');
    await many.insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id, half: _id % 2 })));
    const cursor = many.aggregate<Doc>([{ $match: { half: 1 } }, { $sort: { _id: 1 } }], {
      batchSize: 7,
    });
    const ids = (await cursor.toArray()).map(({ _id }) => _id);
    expect(ids).toHaveLength(150);
    expect(ids.slice(0, 3)).toEqual([1, 3, 5]);
  });

  it('keeps types: ObjectId as group key and in $lookup', async () => {
    const { insertedIds } = await store.db.collection('owners').insertMany([{}, {}]);
    const owner = insertedIds[0];
    await store.db.collection('pets').insertMany([{ owner }, { owner }, { owner: 'x' }]);
    const pipeline = [{ $group: { _id: '$owner', n: { $sum: 1 } } }, { $match: { n: 2 } }];
    expect(await store.db.collection('pets').aggregate(pipeline).toArray()).toEqual([
      { _id: owner, n: 2 },
    ]);
    const joined = await store.db
      .collection('owners')
      .aggregate([
        { $lookup: { from: 'pets', localField: '_id', foreignField: 'owner', as: 'pets' } },
      ])
      .toArray();
    expect(joined.map(({ pets }) => pets.length).toSorted()).toEqual([0, 2]);
  });

  it.each([[[{ $nonsense: 1 }]], [[{ $match: { a: { $foo: 1 } } }]], [[{ $match: 1 }]], [[{}]]])(
    '%j is refused',
    async (pipeline: Doc[]) => {
      await expect(sales.aggregate(pipeline).toArray()).rejects.toMatchObject({
        name: 'MongoServerError',
      });
    },
  );
});
