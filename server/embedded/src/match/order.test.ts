import { Binary, BSONRegExp, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { describe, expect, it } from 'vitest';
import { compareValues, compileSort, valuesEqual, type Doc } from './index.ts';

const ascending: unknown[] = [
  new MinKey(),
  null,
  NaN,
  -Infinity,
  Long.MIN_VALUE,
  -1,
  new Decimal128('-0.5'),
  0,
  1e-320,
  new Decimal128('0.1'),
  0.1,
  1,
  Long.fromString('9007199254740993'),
  9007199254740994,
  new Decimal128('1E+400'),
  Infinity,
  '',
  'A',
  'a',
  'a\0',
  'aa',
  '\uffee',
  '😀',
  {},
  { a: 1 },
  { b: 1 },
  { b: 1, c: 1 },
  { b: 2 },
  { a: 'x' },
  [],
  [1],
  [1, 2],
  [2],
  new Binary(Buffer.from('z')),
  new Binary(Buffer.from('aa')),
  new Binary(Buffer.from('aa'), 5),
  new ObjectId('000000000000000000000001'),
  new ObjectId('f00000000000000000000000'),
  false,
  true,
  new Date(-1),
  new Date(1),
  new Timestamp({ t: 1, i: 1 }),
  new Timestamp({ t: 4294967295, i: 1 }),
  /a/,
  new BSONRegExp('b'),
  new MaxKey(),
];

describe('BSON order', () => {
  it('holds between every two values of the list', () => {
    for (const [i, a] of ascending.entries())
      for (const [j, b] of ascending.entries())
        expect(Math.sign(compareValues(a, b)), `${i} against ${j}`).toBe(Math.sign(i - j));
  });

  it.each([
    [1, Long.ONE],
    [1, new Decimal128('1.000')],
    [0, -0],
    [NaN, new Decimal128('NaN')],
    [null, undefined],
    [Infinity, new Decimal128('Infinity')],
    [0.5, new Decimal128('5E-1')],
  ])('%s equals %s', (a, b) => {
    expect(valuesEqual(a, b)).toBe(true);
  });
});

describe('a sort', () => {
  const sorted = (sort: Doc, docs: Doc[]): Doc[] => docs.toSorted(compileSort(sort));

  it.each<[Doc, Doc[]]>([
    [{ a: 1 }, [{ a: [] }, {}, { a: 1 }, { a: 'x' }]],
    [{ a: -1 }, [{ a: 'x' }, { a: 1 }, {}, { a: [] }]],
    [{ a: 1 }, [{ a: [9, 0] }, { a: 1 }, { a: [2, 3] }]],
    [{ a: -1 }, [{ a: [9, 0] }, { a: [2, 3] }, { a: 1 }]],
    [
      { a: 1, b: -1 },
      [
        { a: 1, b: 2 },
        { a: 1, b: 1 },
        { a: 2, b: 9 },
      ],
    ],
    [{ 'a.b': 1 }, [{ a: 5 }, { a: [{ b: 1 }, { b: 7 }] }, { a: { b: 2 } }]],
    [{ 'a.b': -1 }, [{ a: [{ b: 1 }, { b: 7 }] }, { a: { b: 2 } }, { a: [] }]],
    [{ 'a.1': 1 }, [{ a: [9] }, { a: [5, 1] }, { a: [0, 2] }]],
  ])('%j puts %j in this order', (sort, docs) => {
    expect(sorted(sort, docs.toReversed())).toEqual(docs);
  });

  it.each([{ a: 2 }, { a: 'x' }, { a: { $meta: 'textScore' } }, { $a: 1 }])(
    '%j is refused',
    (sort) => {
      expect(() => compileSort(sort)).toThrow();
    },
  );
});
