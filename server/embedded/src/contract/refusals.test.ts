import type { Collection } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContractStore, type ContractStore } from './store.ts';

let store: ContractStore;
let things: Collection;
beforeAll(async () => {
  store = await openContractStore();
  things = store.db.collection('things');
  await things.insertOne({ a: 1, place: [5, 52] });
});
afterAll(() => store.close());

type Attempt = () => Promise<unknown>;

/** What the embedded store does not offer: each attempt must fail with words, not with silence. */
const attempts: [name: string, attempt: Attempt, words: RegExp][] = [
  ['$text', () => things.find({ $text: { $search: 'x' } }).toArray(), /\$text/],
  ['a text index', () => things.createIndex({ a: 'text' }), /text/],
  ['$where', () => things.find({ $where: 'true' }).toArray(), /\$where/],
  ['$near', () => things.find({ place: { $near: [5, 52] } }).toArray(), /\$near/],
  [
    '$geoWithin',
    () => things.find({ place: { $geoWithin: { $box: [] } } }).toArray(),
    /\$geoWithin/,
  ],
  ['a geo index', () => things.createIndex({ place: '2dsphere' }), /2dsphere/],
  ['a hashed index', () => things.createIndex({ place: 'hashed' }), /hashed/],
  ['$geoNear', () => things.aggregate([{ $geoNear: { near: [5, 52] } }]).toArray(), /\$geoNear/],
  ['$jsonSchema', () => things.find({ $jsonSchema: {} }).toArray(), /\$jsonSchema/],
  [
    'collation of find',
    () => things.find({}, { collation: { locale: 'nl' } }).toArray(),
    /collation/i,
  ],
  [
    'collation of update',
    () => things.updateOne({}, { $set: { a: 1 } }, { collation: { locale: 'nl' } }),
    /collation/i,
  ],
  [
    'collation of delete',
    () => things.deleteOne({ a: 9 }, { collation: { locale: 'nl' } }),
    /collation/i,
  ],
  [
    'collation of an index',
    () => things.createIndex({ b: 1 }, { collation: { locale: 'nl' } }),
    /collation/i,
  ],
  [
    'collation of aggregate',
    () => things.aggregate([], { collation: { locale: 'nl' } }).toArray(),
    /collation/i,
  ],
  ['a change stream', () => things.watch().tryNext(), /change ?stream/i],
  [
    'a capped collection',
    () => store.db.createCollection('capped', { capped: true, size: 4096 }),
    /capped/,
  ],
  ['a validator', () => store.db.createCollection('valid', { validator: { a: 1 } }), /valid/],
  [
    '$function',
    () =>
      things
        .aggregate([{ $addFields: { x: { $function: { body: 'x', args: [], lang: 'js' } } } }])
        .toArray(),
    /\$function/,
  ],
  ['an unknown command', () => store.db.command({ nonsense: 1 }), /no such command|nonsense/],
];

describe('the embedded store refuses', () => {
  it.each(attempts)('%s', async (_, attempt, words) => {
    if (!store.embedded) return expect(store.embedded).toBe(false);
    await expect(attempt()).rejects.toThrow(words);
    expect(await things.countDocuments()).toBe(1);
  });
});

describe('documents that cannot be stored', () => {
  const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });
  it.each([
    ['an array as _id', { _id: [1] }],
    ['a regular expression as _id', { _id: /x/ }],
    ['more than 100 levels', deep(105)],
  ])('%s', async (_, doc) => {
    await expect(things.insertOne(Object.assign({}, doc))).rejects.toMatchObject({
      name: 'MongoServerError',
    });
    expect(await things.countDocuments()).toBe(1);
  });

  it('more than 16 MB', async () => {
    await expect(things.insertOne({ text: 'x'.repeat(17_000_000) })).rejects.toThrow(
      /larger|size|16/,
    );
    expect(await things.countDocuments()).toBe(1);
  });
});
