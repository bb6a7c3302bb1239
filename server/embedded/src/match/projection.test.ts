import { expect, it } from 'vitest';
import { projectionCases, refusedProjections } from '../contract/projection.cases.ts';
import { compileProjection, type Doc } from './index.ts';

it.each(projectionCases)('after %j, %j of %j is %j', (filter, projection, doc, result) => {
  const projected = compileProjection(projection, filter)(doc);
  expect(JSON.stringify(projected)).toBe(JSON.stringify(result));
});

it.each(refusedProjections)('%j is refused', (projection) => {
  expect(() => compileProjection(projection)).toThrow();
});

it('a positional projection needs a match', () => {
  const project = compileProjection({ 'n.$': 1 }, { a: 1 });
  expect(() => project({ a: 1, n: [1] })).toThrow(expect.objectContaining({ code: 51246 }));
});

it('keeps a field called __proto__ as data', () => {
  const doc: Doc = JSON.parse('{"__proto__":{"x":1},"a":1}');
  expect(JSON.stringify(compileProjection({ a: 0 })(doc))).toBe('{"__proto__":{"x":1}}');
});
