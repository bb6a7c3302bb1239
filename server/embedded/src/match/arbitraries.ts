import { Decimal128, Long, ObjectId } from 'bson';
import fc from 'fast-check';
import type { Doc } from './index.ts';

/** The same examples in every run; `FUZZ=1` takes new ones, and many more. */
export const thorough: { numRuns: number; seed?: number } = process.env['FUZZ']
  ? { numRuns: 20_000 }
  : { numRuns: 400, seed: 20260607 };

const names = ['a', 'b', 'c'];

/** Values that often meet: few of each type, and equal numbers of several types. */
export const scalar: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  ...[null, true, false, 0, 1, 2, -1, 0.5, NaN, '', 'a', 'ab', 'b'],
  ...[Long.ONE, Long.fromString('9007199254740993'), 9007199254740992],
  ...[Decimal128.fromString('0.5'), Decimal128.fromString('2')],
  ...[new Date(0), new Date(1), new ObjectId('0'.repeat(24)), new ObjectId('1'.repeat(24))],
);

const nested = fc.letrec<{ value: unknown; doc: Doc; array: unknown[] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { arbitrary: scalar, weight: 3 },
    tie('array'),
    tie('doc'),
  ),
  array: fc.array(tie('value'), { maxLength: 3 }),
  doc: fc.dictionary(fc.constantFrom(...names), tie('value'), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
}));

export const value = nested.value;
export const document = nested.doc;
export const array = nested.array;

/** Documents whose fields hold no documents and no arrays. */
export const flatDocument: fc.Arbitrary<Doc> = fc.dictionary(fc.constantFrom(...names), scalar, {
  noNullPrototype: true,
});

/** Paths that reach fields, fields in arrays, and array positions. */
export const path = fc.constantFrom(
  'a',
  'b',
  'a.b',
  'a.c',
  'a.0',
  'a.1',
  'a.b.c',
  'a.0.b',
  'a.b.0',
);

const comparison = fc.tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte'), value);
const list = fc.tuple(fc.constantFrom('$in', '$nin', '$all'), array);
const element = fc.oneof(
  fc.tuple(fc.constant('$exists'), fc.boolean()),
  fc.tuple(fc.constant('$size'), fc.nat(2)),
  fc.tuple(fc.constant('$type'), fc.constantFrom('number', 'string', 'array', 'object', 'null')),
  fc.tuple(fc.constant('$mod'), fc.constantFrom([2, 0], [2, 1])),
  fc.tuple(fc.constant('$regex'), fc.constantFrom('^a', 'b$')),
);

/** `{ $gt: 1 }` and the like. */
export const operators: fc.Arbitrary<Doc> = fc
  .oneof(comparison, list, element)
  .map(([name, operand]) => ({ [name]: operand }));

/** A filter on one path, by operators or a literal. */
export const clause: fc.Arbitrary<Doc> = fc
  .tuple(path, fc.oneof({ arbitrary: operators, weight: 3 }, value))
  .map(([name, condition]) => ({ [name]: condition }));
