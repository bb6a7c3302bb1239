import { Binary, BSONRegExp, BSONSymbol, Code, DBRef, ObjectId, Timestamp } from 'bson';
import { typeName } from './bson-type.ts';
import { isArray, isDoc, type Doc } from './document.ts';
import { compareNumbers, isNumeric } from './numbers.ts';

/**
 * BSON order of two values: negative, 0 or positive. Types come first (MinKey, null and missing,
 * numbers, strings, objects, arrays, binary, ObjectId, boolean, date, timestamp, regex, MaxKey);
 * numbers of all types compare by value, strings by their UTF-8 bytes.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  const rank = typeRank(a);
  const difference = rank - typeRank(b);
  return difference !== 0 ? difference : compareSameRank(a, b, rank);
}

/** Equality as `$eq` sees it: 1 equals Long 1; documents equal only with the same field order. */
export function valuesEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return compareValues(a, b) === 0;
}

/** Position of the value's type in the BSON order; equal ranks are comparable with each other. */
export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return RANKS.number;
    case 'string':
      return RANKS.string;
    case 'boolean':
      return RANKS.boolean;
    case 'object':
      return value === null ? RANKS.null : objectRank(value);
    default:
      return RANKS.null;
  }
}

/** UTF-8 byte order; JavaScript's own order differs for characters beyond the basic plane. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

const RANKS = {
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  timestamp: 10,
  regex: 11,
  code: 12,
};

const RANK_OF_TYPE: ReadonlyMap<string, number> = new Map([
  ['minKey', 0],
  ['object', RANKS.object],
  ['array', RANKS.array],
  ['binData', RANKS.binary],
  ['objectId', RANKS.objectId],
  ['date', RANKS.date],
  ['timestamp', RANKS.timestamp],
  ['regex', RANKS.regex],
  ['symbol', RANKS.string],
  ['javascript', RANKS.code],
  ['javascriptWithScope', RANKS.code],
  ['maxKey', 127],
]);

function objectRank(value: object): number {
  if (value instanceof ObjectId) return RANKS.objectId;
  if (value instanceof Date) return RANKS.date;
  return RANK_OF_TYPE.get(typeName(value)) ?? RANKS.number;
}

// Surrogates stand for code points above U+FFFF but sort below U+E000 as UTF-16 units.
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareSameRank(a: unknown, b: unknown, rank: number): number {
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (rank === RANKS.object) return compareDocs(toDoc(a), toDoc(b));
  if (isArray(a) && isArray(b)) return compareArrays(a, b);
  if (rank === RANKS.binary) return compareBinary(a, b);
  return rank === RANKS.null ? 0 : compareScalars(a, b);
}

function compareScalars(a: unknown, b: unknown): number {
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof Timestamp && b instanceof Timestamp) return a.compare(b);
  if (typeof a === 'boolean') return Number(a) - Number(b);
  return compareStrings(textOf(a), textOf(b));
}

function toDoc(value: unknown): Doc {
  if (value instanceof DBRef) return { ...value.toJSON() };
  return isDoc(value) ? value : {};
}

// Like MongoDB: per field first the type, then the name, then the value.
function compareDocs(a: Doc, b: Doc): number {
  const left = Object.keys(a);
  const right = Object.keys(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const order = compareFields(a, left[i] ?? '', b, right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareFields(a: Doc, x: string, b: Doc, y: string): number {
  return typeRank(a[x]) - typeRank(b[y]) || compareStrings(x, y) || compareValues(a[x], b[y]);
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinary(a: unknown, b: unknown): number {
  const x = bytesOf(a);
  const y = bytesOf(b);
  return (
    x.bytes.length - y.bytes.length || x.subtype - y.subtype || Buffer.compare(x.bytes, y.bytes)
  );
}

function bytesOf(value: unknown): { bytes: Uint8Array; subtype: number } {
  if (value instanceof Binary)
    return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type };
  return { bytes: value instanceof Uint8Array ? value : new Uint8Array(), subtype: 0 };
}

function textOf(value: unknown): string {
  if (value instanceof RegExp) return `${value.source}\0${value.flags}`;
  if (value instanceof BSONRegExp) return `${value.pattern}\0${value.options}`;
  if (value instanceof BSONSymbol) return value.value;
  if (value instanceof Code) return value.code;
  return typeof value === 'string' ? value : '';
}
