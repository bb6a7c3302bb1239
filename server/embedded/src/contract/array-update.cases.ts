import { Long } from 'bson';
import type { RefusedUpdate, UpdateCase, UpsertCase } from './update-case.ts';

const rows = [{ k: 2 }, { k: 1 }];

/** Operators on arrays. */
export const arrayUpdates: readonly UpdateCase[] = [
  {
    before: { a: [1, 2, 3] },
    update: { $push: { a: { $each: [9], $position: -4 } } },
    after: { a: [9, 1, 2, 3] },
  },
  { before: {}, update: { $push: { a: 1 } }, after: { a: [1] } },
  { before: { a: [1] }, update: { $push: { a: [2, 3] } }, after: { a: [1, [2, 3]] } },
  { before: { a: [1] }, update: { $push: { a: { $each: [2, 3] } } }, after: { a: [1, 2, 3] } },
  { before: { a: [1] }, update: { $push: { a: { $each: [] } } }, after: { a: [1] } },
  {
    before: { a: [1, 2] },
    update: { $push: { a: { $each: [0], $position: 0 } } },
    after: { a: [0, 1, 2] },
  },
  {
    before: { a: [1, 2] },
    update: { $push: { a: { $each: [9], $position: -1 } } },
    after: { a: [1, 9, 2] },
  },
  {
    before: { a: [1, 2] },
    update: { $push: { a: { $each: [9], $position: 77 } } },
    after: { a: [1, 2, 9] },
  },
  {
    before: { a: [1, 2] },
    update: { $push: { a: { $each: [3], $slice: -2 } } },
    after: { a: [2, 3] },
  },
  {
    before: { a: [1, 2] },
    update: { $push: { a: { $each: [3], $slice: 2 } } },
    after: { a: [1, 2] },
  },
  { before: { a: [1, 2] }, update: { $push: { a: { $each: [3], $slice: 0 } } }, after: { a: [] } },
  {
    before: { a: [3, 1] },
    update: { $push: { a: { $each: [2], $sort: 1 } } },
    after: { a: [1, 2, 3] },
  },
  {
    before: { a: [3, 'x'] },
    update: { $push: { a: { $each: [2], $sort: -1 } } },
    after: { a: ['x', 3, 2] },
  },
  {
    before: { a: rows },
    update: { $push: { a: { $each: [{ k: 0 }], $sort: { k: 1 }, $slice: 2 } } },
    after: { a: [{ k: 0 }, { k: 1 }] },
  },
  { before: { a: { b: [] } }, update: { $push: { 'a.b': 1 } }, after: { a: { b: [1] } } },
  { before: { a: [1] }, update: { $addToSet: { a: 2 } }, after: { a: [1, 2] } },
  { before: { a: [1] }, update: { $addToSet: { a: Long.ONE } }, after: { a: [1] } },
  { before: { a: [1] }, update: { $addToSet: { a: [1] } }, after: { a: [1, [1]] } },
  { before: {}, update: { $addToSet: { a: { $each: [1, 1, 2] } } }, after: { a: [1, 2] } },
  {
    before: { a: [{ x: 1, y: 2 }] },
    update: { $addToSet: { a: { x: 1, y: 2 } } },
    after: { a: [{ x: 1, y: 2 }] },
  },
  {
    before: { a: [{ x: 1, y: 2 }] },
    update: { $addToSet: { a: { y: 2, x: 1 } } },
    after: {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  },
  { before: { a: [1, 2, 1] }, update: { $pull: { a: 1 } }, after: { a: [2] } },
  { before: { a: [1, 5, 9] }, update: { $pull: { a: { $gt: 4 } } }, after: { a: [1] } },
  { before: { a: [1, [1], 2] }, update: { $pull: { a: [1] } }, after: { a: [1, 2] } },
  { before: { a: ['x', 'yx', 3] }, update: { $pull: { a: /^x/ } }, after: { a: ['yx', 3] } },
  { before: { a: [1, 2, 3] }, update: { $pull: { a: { $in: [1, 3] } } }, after: { a: [2] } },
  {
    before: { a: [{ k: 1, z: 2 }, { k: 2 }, 1] },
    update: { $pull: { a: { k: 1 } } },
    after: { a: [{ k: 2 }, 1] },
  },
  {
    before: {
      a: [
        { k: 1, s: 3 },
        { k: 1, s: 9 },
      ],
    },
    update: { $pull: { a: { k: 1, s: { $gte: 5 } } } },
    after: { a: [{ k: 1, s: 3 }] },
  },
  { before: { b: 1 }, update: { $pull: { a: 1, 'b.c': 1 } }, after: { b: 1 } },
  { before: { a: [1, 2, 3, 1] }, update: { $pullAll: { a: [1, 3] } }, after: { a: [2] } },
  {
    before: { a: [{ x: 1 }, { x: 1, y: 2 }] },
    update: { $pullAll: { a: [{ x: 1 }] } },
    after: { a: [{ x: 1, y: 2 }] },
  },
  { before: { a: [1, 2] }, update: { $pop: { a: 1 } }, after: { a: [1] } },
  { before: { a: [1, 2] }, update: { $pop: { a: -1 } }, after: { a: [2] } },
  { before: { a: [] }, update: { $pop: { a: 1, b: 1 } }, after: { a: [] } },
];

/** Updates that fail, by code of the error. */
export const refusedUpdates: readonly RefusedUpdate[] = [
  { code: 9, before: {}, update: { $foo: { a: 1 } } },
  { code: 9, before: {}, update: { $set: 1 } },
  { code: 14, before: { a: 1 }, update: { $inc: { a: 'x' } } },
  { code: 14, before: { a: 'x' }, update: { $inc: { a: 1 } } },
  { code: 14, before: { a: null }, update: { $mul: { a: 1 } } },
  { code: 2, before: { a: Long.MAX_VALUE }, update: { $inc: { a: 1 } } },
  { code: 40, before: {}, update: { $set: { a: 1 }, $inc: { a: 1 } } },
  { code: 40, before: {}, update: { $set: { a: 1, 'a.b': 1 } } },
  { code: 40, before: {}, update: { $set: { 'a.b': 1, 'a.b-c': 2 }, $unset: { a: 1 } } },
  { code: 40, before: { a: [1] }, update: { $set: { 'a.$[]': 1, 'a.0': 2 } } },
  {
    code: 40,
    before: { a: [5] },
    update: { $set: { 'a.$[x]': 1, 'a.$[y]': 2 } },
    arrayFilters: [{ x: 5 }, { y: { $gt: 1 } }],
  },
  { code: 40, before: { a: 1 }, update: { $rename: { a: 'b' }, $set: { b: 1 } } },
  { code: 66, before: {}, update: { $set: { _id: 'other' } } },
  { code: 66, before: {}, update: { $unset: { _id: 1 } } },
  { code: 66, before: {}, update: { _id: 'other', a: 1 } },
  { code: 2, before: { a: [1] }, update: { $set: { 'a.$': 1 } } },
  { code: 2, before: { a: [1] }, update: { $set: { 'a.$[x]': 1 } } },
  { code: 9, before: { a: [1] }, update: { $set: { a: 1 } }, arrayFilters: [{ x: 1 }] },
  {
    code: 9,
    before: { a: [1] },
    update: { $set: { 'a.$[x]': 1 } },
    arrayFilters: [{ x: 1 }, { x: 2 }],
  },
  {
    code: 9,
    before: { a: [1] },
    update: { $set: { 'a.$[x]': 1 } },
    arrayFilters: [{ x: 1, y: 2 }],
  },
  { code: 2, before: {}, update: { $set: { 'a.$[]': 1 } } },
  { code: 2, before: { a: 1 }, update: { $set: { 'a.$[]': 1 } } },
  { code: 28, before: { a: 1 }, update: { $set: { 'a.b': 1 } } },
  { code: 28, before: { a: null }, update: { $inc: { 'a.b': 1 } } },
  { code: 28, before: { a: [1] }, update: { $push: { 'a.b': 1 } } },
  { code: 2, before: { a: 1 }, update: { $push: { a: 1 } } },
  { code: 2, before: { a: 1 }, update: { $addToSet: { a: 1 } } },
  { code: 2, before: { a: 1 }, update: { $pull: { a: 1 } } },
  { code: 14, before: { a: 1 }, update: { $pop: { a: 1 } } },
  { code: 9, before: { a: [] }, update: { $pop: { a: 2 } } },
  { code: 2, before: { a: [] }, update: { $push: { a: { $each: [], $foo: 1 } } } },
  { code: 2, before: { a: [] }, update: { $pullAll: { a: 1 } } },
  { code: 2, before: { a: [{ b: 1 }] }, update: { $rename: { 'a.0.b': 'c' } } },
  { code: 2, before: { a: 1 }, update: { $rename: { a: 'a' } } },
  { code: 56, before: {}, update: { $set: { '': 1 } } },
  { code: 56, before: {}, update: { $set: { 'a..b': 1 } } },
  { code: 52, before: {}, update: { $set: { $b: 1 } } },
  { code: 2, before: { a: 1.5 }, update: { $bit: { a: { and: 1 } } } },
];

/** Upserts of a filter that matches nothing. */
export const upserts: readonly UpsertCase[] = [
  [{ a: 1 }, { $set: { b: 2 } }, { a: 1, b: 2 }],
  [{ a: { $eq: 1 }, c: { $gt: 3 } }, { $set: { b: 2 } }, { a: 1, b: 2 }],
  [{ $and: [{ a: 1 }, { c: 3 }] }, { $setOnInsert: { b: 2 } }, { a: 1, c: 3, b: 2 }],
  [{ $or: [{ a: 1 }] }, { $set: { b: 2 } }, { a: 1, b: 2 }],
  [{ $or: [{ a: 1 }, { a: 2 }] }, { $set: { b: 2 } }, { b: 2 }],
  [{ 'a.b': 1, 'a.c': 2 }, { $inc: { 'a.c': 1 } }, { a: { b: 1, c: 3 } }],
  [{ a: { $in: [1] } }, { $set: { b: 1 } }, { a: 1, b: 1 }],
  [{ a: /x/, c: { $ne: 1 }, d: { $exists: false } }, { $set: { b: 1 } }, { b: 1 }],
  [{ a: null }, { $set: { b: 1 } }, { a: null, b: 1 }],
  [{ a: [1, 2] }, { $push: { a: 3 } }, { a: [1, 2, 3] }],
  [{ a: 1 }, { $unset: { a: 1 }, $setOnInsert: { b: 1 } }, { b: 1 }],
  [{ a: 1 }, { b: 2 }, { b: 2 }],
  [{ a: 1 }, [{ $set: { b: 2 } }], { a: 1, b: 2 }],
];
