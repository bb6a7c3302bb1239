import type { Doc } from '../match/index.ts';

/** Filter, projection, document and what is left of it. */
export type ProjectionCase = readonly [filter: Doc, projection: Doc, doc: Doc, result: Doc];

const doc = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, 5, { f: 3 }], n: [1, 2, 3, 4] };

export const projectionCases: readonly ProjectionCase[] = [
  [{}, {}, doc, doc],
  [{}, { a: 1 }, doc, { _id: 1, a: 1 }],
  [{}, { a: true, _id: 0 }, doc, { a: 1 }],
  [{}, { _id: 1 }, doc, { _id: 1 }],
  [{}, { _id: 0 }, { _id: 1, a: 1 }, { a: 1 }],
  [{}, { n: 1, a: 1 }, doc, { _id: 1, a: 1, n: [1, 2, 3, 4] }],
  [{}, { 'b.c': 1 }, doc, { _id: 1, b: { c: 2 } }],
  [{}, { b: { c: 1 } }, doc, { _id: 1, b: { c: 2 } }],
  [{}, { 'a.x': 1 }, doc, { _id: 1 }],
  [{}, { 'e.f': 1 }, doc, { _id: 1, e: [{ f: 1 }, { f: 3 }] }],
  [{}, { 'n.x': 1 }, doc, { _id: 1, n: [] }],
  [{}, { missing: 1 }, doc, { _id: 1 }],
  [{}, { e: 0, n: 0, b: 0 }, doc, { _id: 1, a: 1 }],
  [{}, { 'b.c': 0, e: 0, n: 0 }, doc, { _id: 1, a: 1, b: { d: 3 } }],
  [{}, { 'e.f': 0, a: 0, b: 0, n: 0 }, doc, { _id: 1, e: [{ g: 2 }, 5, {}] }],
  [{}, { n: { $slice: 2 }, a: 1 }, doc, { _id: 1, a: 1, n: [1, 2] }],
  [{}, { n: { $slice: -1 }, _id: 0, e: 0, b: 0 }, doc, { a: 1, n: [4] }],
  [{}, { n: { $slice: [1, 2] }, a: 1 }, doc, { _id: 1, a: 1, n: [2, 3] }],
  [{}, { n: { $slice: [-3, 2] }, a: 1 }, doc, { _id: 1, a: 1, n: [2, 3] }],
  [{}, { n: { $slice: 9 } }, { _id: 1, n: [1], z: 2 }, { _id: 1, n: [1], z: 2 }],
  [{}, { e: { $elemMatch: { f: 3 } } }, doc, { _id: 1, e: [{ f: 3 }] }],
  [{}, { n: { $elemMatch: { $gt: 2 } }, a: 1 }, doc, { _id: 1, a: 1, n: [3] }],
  [{}, { n: { $elemMatch: { $gt: 9 } } }, doc, { _id: 1 }],
  [{ n: 3 }, { 'n.$': 1 }, doc, { _id: 1, n: [3] }],
  [{ 'e.f': 3 }, { 'e.$': 1, a: 1 }, doc, { _id: 1, a: 1, e: [{ f: 3 }] }],
];

/** Projections that are errors. */
export const refusedProjections: readonly Doc[] = [
  { a: 1, b: 0 },
  { a: 1, 'a.b': 1 },
  { 'a.b': 1, a: 1 },
  { a: { $foo: 1 } },
  { a: { $slice: 'x' } },
  { a: { $slice: [1, 0] } },
  { '': 1 },
  { a: {} },
];
