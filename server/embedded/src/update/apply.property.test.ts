import { deserialize, serialize } from 'bson';
import fc from 'fast-check';
import { update as mingoUpdate } from 'mingo';
import { describe, expect, it } from 'vitest';
import { array, document, flatDocument, scalar, thorough, value } from '../match/arbitraries.ts';
import { isArray } from '../match/document.ts';
import { compareValues, compileFilter, StoreError, valuesEqual, type Doc } from '../match/index.ts';
import { applyUpdate, documentFromUpsert, isUnchanged } from './index.ts';

const { assert, property } = fc;
const target = fc.constantFrom('a', 'b', 'a.b', 'a.0', 'b.a.c', 'a.1.b');

const operation: fc.Arbitrary<[string, unknown]> = fc.oneof(
  fc.tuple(fc.constantFrom('$set', '$min', '$max', '$push', '$addToSet', '$pull'), value),
  fc.tuple(fc.constantFrom('$inc', '$mul'), fc.constantFrom(1, -2, 0.5)),
  fc.tuple(fc.constantFrom('$unset'), fc.constant('')),
  fc.tuple(fc.constantFrom('$pop'), fc.constantFrom(1, -1)),
  fc.tuple(
    fc.constant('$push'),
    array.map(($each) => ({ $each, $slice: -2, $sort: 1 })),
  ),
);
const update: fc.Arbitrary<Doc> = fc
  .tuple(target, operation)
  .map(([path, [operator, operand]]) => ({ [operator]: { [path]: operand } }));

/** The updated document, or undefined when the update does not apply to this document. */
function apply(doc: Doc, change: Doc): Doc | undefined {
  try {
    return applyUpdate(doc, change, {});
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

function applied(doc: Doc, change: Doc): Doc {
  const result = apply(doc, change);
  fc.pre(result !== undefined);
  return result ?? {};
}

describe('any update', () => {
  it('leaves the given document as it was', () => {
    const law = property(document, update, (doc, change) => {
      const bytes = Buffer.from(serialize(doc));
      apply(doc, change);
      expect(bytes.equals(serialize(doc))).toBe(true);
    });
    assert(law, thorough);
  });

  it('is the same with and without being stored in between', () => {
    const law = property(document, update, update, (doc, first, second) => {
      const once = applied(doc, first);
      const stored = deserialize(serialize(once), { promoteLongs: false, bsonRegExp: true });
      const [direct, later] = [apply(once, second), apply(stored, second)];
      expect(serialize(later ?? {})).toEqual(serialize(direct ?? {}));
    });
    assert(law, thorough);
  });

  it('commutes with an update elsewhere', () => {
    const elsewhere = { $set: { z: 1 }, $inc: { 'y.x': 2 } };
    const law = property(document, update, (doc, change) => {
      const one = applyUpdate(applied(doc, change), elsewhere, {});
      const other = applied(applyUpdate(doc, elsewhere, {}), change);
      expect(valuesEqual(sorted(one), sorted(other))).toBe(true);
    });
    assert(law, thorough);
  });
});

const sorted = (doc: Doc): Doc => Object.fromEntries(Object.entries(doc).toSorted());

describe('$set', () => {
  it('is found by its value, and twice is once', () => {
    const law = property(document, target, value, (doc, path, operand) => {
      const result = applied(doc, { $set: { [path]: operand } });
      expect(compileFilter({ [path]: { $eq: operand } })(result)).toBe(true);
      expect(isUnchanged(applied(result, { $set: { [path]: operand } }), result)).toBe(true);
    });
    assert(law, thorough);
  });

  it('then $unset leaves no field', () => {
    const law = property(document, target, value, (doc, path, operand) => {
      fc.pre(!/\d/.test(path));
      const set = applied(doc, { $set: { [path]: operand } });
      const result = applied(set, { $unset: { [path]: 1 } });
      expect(compileFilter({ [path]: { $exists: true } })(result)).toBe(false);
      const before = applied(doc, { $unset: { [path]: 1 } });
      if (!path.includes('.')) expect(isUnchanged(sorted(result), sorted(before))).toBe(true);
    });
    assert(law, thorough);
  });
});

describe('numbers', () => {
  it('$inc there and back is nothing', () => {
    const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    const law = property(integer, integer, (start, by) => {
      const there = applyUpdate({ n: start }, { $inc: { n: by } }, {});
      const back = applyUpdate(there, { $inc: { n: -by } }, {});
      expect(valuesEqual(back, { n: start })).toBe(true);
    });
    assert(law, thorough);
  });

  it('$min and $max keep the smaller and the larger', () => {
    const law = property(value, value, (old, operand) => {
      const { n: low } = applyUpdate({ n: old }, { $min: { n: operand } }, {});
      const { n: high } = applyUpdate({ n: old }, { $max: { n: operand } }, {});
      const [first, second] = [old, operand].toSorted(compareValues);
      expect(valuesEqual([low, high], [first, second])).toBe(true);
    });
    assert(law, thorough);
  });
});

describe('arrays', () => {
  it('$push then $pop is nothing', () => {
    const law = property(array, value, (list, operand) => {
      const pushed = applyUpdate({ list }, { $push: { list: { $each: [operand] } } }, {});
      expect(isUnchanged(applyUpdate(pushed, { $pop: { list: 1 } }, {}), { list })).toBe(true);
    });
    assert(law, thorough);
  });

  it('$addToSet has the value once, and twice is once', () => {
    const law = property(array, value, (list, operand) => {
      const change = { $addToSet: { list: { $each: [operand] } } };
      const { list: result } = applyUpdate({ list }, change, {});
      const equal = (element: unknown) => valuesEqual(element, operand);
      const count = isArray(result) ? result.filter(equal).length : 0;
      expect(count).toBe(Math.max(1, list.filter(equal).length));
      expect(applyUpdate({ list: result }, change, {})).toEqual({ list: result });
    });
    assert(law, thorough);
  });

  it('$pullAll and $pull of $in take away the same, in order', () => {
    const law = property(array, array, (list, gone) => {
      const kept = list.filter((element) => !gone.some((operand) => valuesEqual(element, operand)));
      expect(applyUpdate({ list }, { $pullAll: { list: gone } }, {})).toEqual({ list: kept });
    });
    assert(law, thorough);
  });

  it('$push sorts and cuts like an array', () => {
    const law = property(array, array, fc.integer({ min: -4, max: 4 }), (list, $each, $slice) => {
      const change = { $push: { list: { $each, $sort: -1, $slice } } };
      const all = [...list, ...$each].toSorted((a, b) => compareValues(b, a));
      const cut = $slice < 0 ? all.slice($slice) : all.slice(0, $slice);
      expect(applyUpdate({ list }, change, {})).toEqual({ list: cut });
    });
    assert(law, thorough);
  });
});

describe('an upsert', () => {
  it('inserts what its filter finds', () => {
    const law = property(scalar, scalar, value, (a, b, c) => {
      const filter = { a, 'b.c': b, d: { $eq: c } };
      const result = documentFromUpsert(filter, { $setOnInsert: { e: 1 } }, {});
      expect(compileFilter({ ...filter, e: 1 })(result)).toBe(true);
    });
    assert(law, thorough);
  });
});

describe('an independent implementation', () => {
  it('agrees on plain documents', () => {
    const names = fc.constantFrom('$set', '$unset', '$push');
    const strings = fc.constantFrom('x', 'y', 'z');
    const law = property(flatDocument, names, strings, (doc, name, operand) => {
      const change = { [name]: { [name === '$push' ? 'list' : 'text']: operand } };
      const expected = { ...doc };
      mingoUpdate(expected, change);
      expect(applyUpdate(doc, change, {})).toEqual(expected);
    });
    assert(law, thorough);
  });
});
