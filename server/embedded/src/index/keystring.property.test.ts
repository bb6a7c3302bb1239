import { Binary, BSONRegExp, Decimal128, Long, MaxKey, MinKey, Timestamp } from 'bson';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thorough, value as everyday } from '../match/arbitraries.ts';
import { compareValues } from '../match/index.ts';
import { encodeKey, encodeKeys, encodeStringPrefix } from './keystring.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -40, max: 40 }))
  .map(([digits, exponent]) => Decimal128.fromString(`${digits}E${exponent}`));

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 3 }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromBigInt(n)),
  fc.integer({ min: -2, max: 2 }).map((n) => Long.fromBigInt(2n ** 53n + BigInt(n))),
  decimal,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => Decimal128.fromString(String(n))),
);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\x01', 'é', '\uffee', '😀'), maxLength: 4 }),
);

const value: fc.Arbitrary<unknown> = fc.oneof(
  everyday,
  number,
  text,
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes)),
  fc.date({ noInvalidDate: true }),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new MinKey(), new MaxKey(), new BSONRegExp('a'), new BSONRegExp('a', 'i')),
);

it('keys sort as bytes exactly like their values', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      const bytes = Buffer.compare(encodeKey(one), encodeKey(other));
      expect(bytes).toBe(Math.sign(compareValues(one, other)));
    }),
    { ...thorough, numRuns: thorough.numRuns * 5 },
  );
});

it('numbers of all types sort by what they are worth', () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      const bytes = Buffer.compare(encodeKey(one), encodeKey(other));
      expect(bytes).toBe(Math.sign(compareValues(one, other)));
    }),
    { ...thorough, numRuns: thorough.numRuns * 5 },
  );
});

it('compound keys sort field by field, descending ones the other way round', () => {
  const pair = fc.tuple(value, value);
  fc.assert(
    fc.property(pair, pair, fc.tuple(fc.boolean(), fc.boolean()), (one, other, descending) => {
      const order = one
        .map((part, at) => compareValues(part, other[at]) * (descending[at] ? -1 : 1))
        .find((sign) => sign !== 0);
      const bytes = Buffer.compare(encodeKeys(one, descending), encodeKeys(other, descending));
      expect(bytes).toBe(Math.sign(order ?? 0));
    }),
    { ...thorough, numRuns: thorough.numRuns * 5 },
  );
});

it('a prefix is the start of exactly those strings that start with it', () => {
  fc.assert(
    fc.property(text, text, (prefix, whole) => {
      const start = encodeStringPrefix(prefix);
      const found = Buffer.compare(encodeKey(whole).subarray(0, start.length), start) === 0;
      expect(found).toBe(Buffer.from(whole).indexOf(Buffer.from(prefix)) === 0);
    }),
    thorough,
  );
});
