import { serialize } from 'bson';
import { describe, expect, it } from 'vitest';
import { arrayUpdates, refusedUpdates, upserts } from '../contract/array-update.cases.ts';
import { fieldUpdates } from '../contract/field-update.cases.ts';
import { matchPositional, type Doc } from '../match/index.ts';
import { applyUpdate, documentFromUpsert, isUnchanged } from './index.ts';

describe('an update', () => {
  it.each([...fieldUpdates, ...arrayUpdates])('%j', ({ before, update, after, ...options }) => {
    const doc = { _id: 1, ...before };
    const bytes = serialize(doc);
    const positional = matchPositional(options.filter ?? {}, doc);
    const result = applyUpdate(doc, update, { ...options, positional });
    expect(isUnchanged(result, { _id: 1, ...after }), JSON.stringify(result)).toBe(true);
    expect(serialize(doc)).toEqual(bytes);
  });

  it.each(refusedUpdates)('fails: %j', ({ code, before, update, ...options }) => {
    const doc = { _id: 1, ...before };
    expect(() => applyUpdate(doc, update, options)).toThrow(expect.objectContaining({ code }));
  });

  it.each(upserts)('an upsert of %j with %j', (filter, update, inserted) => {
    const result = documentFromUpsert(filter, update, {});
    expect(isUnchanged(result, inserted), JSON.stringify(result)).toBe(true);
  });
});

describe('an upsert that cannot know its fields', () => {
  it.each([[{ $and: [{ a: 1 }, { a: 2 }] }], [{ a: 1, 'a.b': 2 }]])(
    '%j is refused',
    (filter: Doc) => {
      expect(() => documentFromUpsert(filter, { $set: { b: 1 } }, {})).toThrow(
        expect.objectContaining({ code: 54 }),
      );
    },
  );
});

describe('names that mean something to JavaScript', () => {
  it('are data, not prototypes', () => {
    const before: Doc = JSON.parse('{"_id":1,"__proto__":{"x":1}}');
    const result = applyUpdate(before, { $set: { ['__proto__']: { y: 2 }, constructor: 3 } }, {});
    expect(JSON.stringify(result)).toBe('{"_id":1,"__proto__":{"y":2},"constructor":3}');
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(applyUpdate(before, { $set: { '__proto__.polluted': 1 } }, {})).not.toHaveProperty('z');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('an unchanged document', () => {
  const doc = { _id: 1, a: [{ b: 1 }], n: 1 };
  it.each([
    { $set: { n: 1 } },
    { $set: { 'a.0.b': 1 } },
    { $addToSet: { a: { b: 1 } } },
    { $pull: { a: 5 } },
  ])('%j', (update) => {
    expect(isUnchanged(doc, applyUpdate(doc, update, {}))).toBe(true);
  });
  it.each([
    [1, '1'],
    [0, -0],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [[1], [1, 2]],
    [null, undefined],
  ])('%j is not %j', (a, b) => {
    expect(isUnchanged(a, b)).toBe(false);
  });
});

describe('depth', () => {
  it('ends at 100 levels', () => {
    const path = Array.from({ length: 100 }, () => 'a').join('.');
    expect(applyUpdate({}, { $set: { [path.slice(2)]: 1 } }, {})).toHaveProperty('a');
    expect(() => applyUpdate({}, { $set: { [`${path}.a`]: 1 } }, {})).toThrow(
      expect.objectContaining({ code: 15 }),
    );
  });
});
