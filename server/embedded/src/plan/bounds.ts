import { BSONRegExp } from 'bson';
import { encodeKey, encodeStringPrefix, TAG, tagOf } from '../index/keystring.ts';
import { intersect, startingWith, union, type Interval } from './interval.ts';
import { literalPrefix } from './regex-prefix.ts';

/** Where in an index the documents are that satisfy one condition on one field. */
export interface Bounds {
  intervals: Interval[];
  /** Every document inside satisfies the condition, so it need not be asked again. */
  exact: boolean;
}

/** `{ field: value }`. */
export function equality(value: unknown): Bounds {
  if (value instanceof RegExp) return pattern(new BSONRegExp(value.source, value.flags));
  if (value instanceof BSONRegExp) return pattern(value);
  if (Array.isArray(value)) return arrayEquality(value);
  const tag = tagOf(value);
  const exact = tag !== TAG.null && tag !== TAG.undefined;
  return { intervals: [startingWith(encodeKey(value ?? null))], exact };
}

/** `{ field: { $in: values } }`. */
export function membership(values: readonly unknown[]): Bounds {
  const each = values.map(equality);
  const intervals = union(each.flatMap((bounds) => bounds.intervals));
  return { intervals, exact: each.every(({ exact }) => exact) };
}

const RANGE_TAGS = new Set<number>([
  TAG.number,
  TAG.string,
  TAG.objectId,
  TAG.boolean,
  TAG.date,
  TAG.timestamp,
]);

/** `$gt` and its kin reach only values of the operand's own type; undefined when no use here. */
export function comparison(operator: string, operand: unknown): Bounds | undefined {
  const tag = tagOf(operand);
  if (!RANGE_TAGS.has(tag) || isNaNKey(operand)) return undefined;
  const all = typeBracket(tag);
  const edge = { bytes: encodeKey(operand), after: operator === '$gt' || operator === '$lte' };
  const upward = operator === '$gt' || operator === '$gte';
  return { intervals: [upward ? { ...all, low: edge } : { ...all, high: edge }], exact: true };
}

/** `{ $type: 'string' }` and the like; never exact, since `$type` looks at finer types. */
export function ofType(alias: unknown): Bounds | undefined {
  const tag = typeof alias === 'string' ? TYPE_TAGS[alias] : undefined;
  if (tag === undefined) return undefined;
  return { intervals: [asRange(startingWith(Uint8Array.of(tag)))], exact: false };
}

/** A regular expression finds the strings with its literal start, and itself as a stored value. */
export function pattern(regex: BSONRegExp): Bounds {
  const prefix = literalPrefix(regex);
  const strings = prefix.text
    ? startingWith(encodeStringPrefix(prefix.text))
    : startingWith(Uint8Array.of(TAG.string));
  const regexes = startingWith(Uint8Array.of(TAG.regex));
  return { intervals: [strings, regexes].map(asRange), exact: false };
}

/** Several conditions on one and the same value. */
export function both(one: Bounds, other: Bounds): Bounds {
  const intervals = intersect(one.intervals, other.intervals);
  return { intervals, exact: one.exact && other.exact };
}

const TYPE_TAGS: Record<string, number> = {
  string: TAG.string,
  number: TAG.number,
  objectId: TAG.objectId,
  date: TAG.date,
  bool: TAG.boolean,
  timestamp: TAG.timestamp,
};

/** NaN sorts below all numbers but answers no comparison with them. */
function typeBracket(tag: number): Interval {
  const all = asRange(startingWith(Uint8Array.of(tag)));
  if (tag === TAG.number) all.low = { bytes: encodeKey(-Infinity), after: false };
  return all;
}

function isNaNKey(operand: unknown): boolean {
  return Number.isNaN(operand) || String(operand) === 'NaN';
}

/** An array stands in an index under its elements; an array inside an array under itself. */
function arrayEquality(value: readonly unknown[]): Bounds {
  const first = startingWith(encodeKey(value[0]));
  return { intervals: union([first, startingWith(encodeKey(value))]), exact: false };
}

/** A stretch that must not be taken for a single value: its edges get arrays of their own. */
function asRange({ low, high }: Interval): Interval {
  return { low, high: { ...high, bytes: new Uint8Array(high.bytes) } };
}
