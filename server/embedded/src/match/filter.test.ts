import { describe, expect, it } from 'vitest';
import { arrayCases } from '../contract/array.cases.ts';
import { comparisonCases } from '../contract/comparison.cases.ts';
import { notOffered, operatorCases, refusedFilters } from '../contract/operator.cases.ts';
import { compileFilter, matchPositional, type Doc } from './index.ts';

const cases = [...comparisonCases, ...arrayCases, ...operatorCases];

describe('a filter', () => {
  it.each(cases)('%j finds what it means and no near miss', (filter, hits, misses) => {
    const matches = compileFilter(filter);
    expect(hits.filter((doc) => !matches(doc))).toEqual([]);
    expect(misses.filter((doc) => matches(doc))).toEqual([]);
  });

  it.each([...refusedFilters, ...notOffered])('%j is refused', (filter, code) => {
    expect(() => compileFilter(filter)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the positional index', () => {
  const cases: [Doc, Doc, number | undefined][] = [
    [{ a: 2 }, { a: [1, 2] }, 1],
    [{ 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, 1],
    [{ 'a.b': 2 }, { a: [{ b: 1 }, { b: [9, 8, 2] }] }, 1],
    [{ 'a.b.c': 2 }, { a: [{ b: 1 }, { b: [{ c: 1 }, {}, { c: 2 }] }] }, 1],
    [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1 }, { b: 1, c: 2 }] }, 1],
    [{ a: { $gte: 5 }, x: 1 }, { a: [1, 5, 9], x: 1 }, 1],
    [{ $and: [{ x: 1 }, { a: 3 }] }, { x: 1, a: [1, 2, 3] }, 2],
    [{ a: 1 }, { a: 1 }, undefined],
    [{ a: { $ne: 1 } }, { a: [2] }, undefined],
    [{ 'a.0': 1 }, { a: [1] }, undefined],
    [{ a: 7 }, { a: [1] }, undefined],
  ];
  it.each(cases)('of %j in %j is %j', (filter, doc, index) => {
    expect(matchPositional(filter, doc)).toBe(index);
  });
});
