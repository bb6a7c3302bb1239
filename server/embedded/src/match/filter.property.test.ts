import fc from 'fast-check';
import { Query } from 'mingo';
import { describe, expect, it } from 'vitest';
import {
  array,
  clause,
  document,
  flatDocument,
  operators,
  path,
  scalar,
  thorough,
  value,
} from './arbitraries.ts';
import { isArray, isDoc } from './document.ts';
import { compileFilter, compareValues, valuesEqual, type Doc } from './index.ts';

const { assert, property } = fc;
const matches = (filter: Doc, doc: Doc): boolean => compileFilter(filter)(doc);

describe('the logical operators', () => {
  it('$not is the complement', () => {
    const law = property(document, path, operators, (doc, name, condition) => {
      const negated = { [name]: { $not: condition } };
      expect(matches(negated, doc)).toBe(!matches({ [name]: condition }, doc));
    });
    assert(law, thorough);
  });

  it('$and, $or and $nor are intersection, union and its complement', () => {
    const law = property(document, clause, clause, (doc, a, b) => {
      const [x, y] = [matches(a, doc), matches(b, doc)];
      expect(matches({ $and: [a, b] }, doc)).toBe(x && y);
      expect(matches({ $or: [a, b] }, doc)).toBe(x || y);
      expect(matches({ $nor: [a, b] }, doc)).toBe(!x && !y);
    });
    assert(law, thorough);
  });

  it('several operators on a field are their intersection', () => {
    const law = property(document, path, operators, operators, (doc, name, a, b) => {
      const both = matches({ [name]: a }, doc) && matches({ [name]: b }, doc);
      fc.pre(Object.keys(a)[0] !== Object.keys(b)[0]);
      expect(matches({ [name]: { ...a, ...b } }, doc)).toBe(both);
    });
    assert(law, thorough);
  });
});

describe('the list operators', () => {
  it('$in is the union of equalities, $nin its complement, $all the intersection', () => {
    const law = property(document, path, array, (doc, name, list) => {
      const equal = list.map((operand) => matches({ [name]: { $eq: operand } }, doc));
      expect(matches({ [name]: { $in: list } }, doc)).toBe(equal.includes(true));
      expect(matches({ [name]: { $nin: list } }, doc)).toBe(!equal.includes(true));
      const all = list.length > 0 && !equal.includes(false);
      expect(matches({ [name]: { $all: list } }, doc)).toBe(all);
    });
    assert(law, thorough);
  });

  it('$elemMatch is a filter that some element passes', () => {
    const law = property(document, clause, (doc, filter) => {
      const passesOne = compileFilter(filter);
      const passes =
        isArray(doc['a']) && doc['a'].filter(isDoc).some((element) => passesOne(element));
      // Positions also name elements of an array that is an element.
      fc.pre(!isArray(doc['a']) || !doc['a'].some(isArray));
      expect(matches({ a: { $elemMatch: filter } }, doc)).toBe(passes);
    });
    assert(law, thorough);
  });
});

describe('comparison', () => {
  it('$gte is $gt or $eq within the type, and $lte likewise', () => {
    const law = property(document, path, value, (doc, name, operand) => {
      const test = (operator: string) => matches({ [name]: { [operator]: operand } }, doc);
      expect(test('$gte')).toBe(test('$gt') || test('$eq'));
      expect(test('$lte')).toBe(test('$lt') || test('$eq'));
    });
    assert(law, thorough);
  });

  it('agrees with a list of everything a path reaches', () => {
    const law = property(document, path, value, (doc, name, operand) => {
      const reached = reach(doc, name.split('.'));
      const equal = reached.some((found) => valuesEqual(found, operand));
      expect(matches({ [name]: { $eq: operand } }, doc)).toBe(equal);
      expect(matches({ [name]: { $ne: operand } }, doc)).toBe(!equal);
    });
    assert(law, thorough);
  });

  it('finds what was put there', () => {
    const law = property(document, value, (doc, operand) => {
      expect(matches({ z: operand }, { ...doc, z: operand })).toBe(true);
      expect(matches({ z: operand }, { ...doc, z: [1, operand] })).toBe(true);
      expect(matches({ 'y.z': operand }, { ...doc, y: [{ z: operand }] })).toBe(true);
    });
    assert(law, thorough);
  });
});

// The textbook version: write down all values, then look at them.
function reach(value: unknown, path: string[]): unknown[] {
  const [part, ...rest] = path;
  if (part === undefined) return isArray(value) ? [...value, value] : [value];
  if (isDoc(value)) return reach(value[part], rest);
  if (!isArray(value)) return [undefined];
  const inside = value.filter(isDoc).flatMap((element) => reach(element, path));
  return [...inside, ...(part in value ? reachAt(value[Number(part)], rest) : [])];
}

function reachAt(element: unknown, rest: string[]): unknown[] {
  if (rest.length === 0) return [element];
  return isDoc(element) || isArray(element) ? reach(element, rest) : [];
}

describe('an independent implementation', () => {
  const plain = scalar.filter((operand) => isPlain(operand));
  const flat = flatDocument.filter((doc) => Object.values(doc).every(isPlain));
  const names = fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte');

  it('finds the same flat documents', () => {
    const law = property(flat, names, names, plain, plain, (doc, x, y, p, q) => {
      const filter = { $or: [{ a: { [x]: p } }, { b: { [y]: q }, c: { $in: [p, q] } }] };
      expect(matches(filter, doc)).toBe(new Query(filter).test(doc));
    });
    assert(law, thorough);
  });
});

// What mingo compares like MongoDB: it knows neither Long, Decimal128 nor the order of null and NaN.
function isPlain(operand: unknown): boolean {
  if (operand === null || Number.isNaN(operand)) return false;
  return typeof operand !== 'object' || operand instanceof Date;
}

describe('order', () => {
  it('is total, antisymmetric and transitive', () => {
    const law = property(value, value, value, (a, b, c) => {
      const [x, y, z] = [a, b, c].toSorted(compareValues);
      expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) + 0);
      expect(compareValues(x, y)).toBeLessThanOrEqual(0);
      expect(compareValues(y, z)).toBeLessThanOrEqual(0);
      expect(compareValues(x, z)).toBeLessThanOrEqual(0);
    });
    assert(law, thorough);
  });
});
