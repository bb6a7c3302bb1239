import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { isArray, isDoc } from './document.ts';

/** BSON type numbers by the alias that `$type` and error messages use. */
export const TYPE_CODES: ReadonlyMap<string, number> = new Map([
  ['double', 1],
  ['string', 2],
  ['object', 3],
  ['array', 4],
  ['binData', 5],
  ['undefined', 6],
  ['objectId', 7],
  ['bool', 8],
  ['date', 9],
  ['null', 10],
  ['regex', 11],
  ['dbPointer', 12],
  ['javascript', 13],
  ['symbol', 14],
  ['javascriptWithScope', 15],
  ['int', 16],
  ['timestamp', 17],
  ['long', 18],
  ['decimal', 19],
  ['minKey', -1],
  ['maxKey', 127],
]);

/** The `$type` alias of a value; `missing` for an absent field. */
export function typeName(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return isInt32(value) ? 'int' : 'double';
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'long';
    case 'object':
      return value === null ? 'null' : objectTypeName(value);
    default:
      return 'missing';
  }
}

/** True when `bson` stores this number as a 32-bit integer. */
export function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

function objectTypeName(value: object): string {
  if (isArray(value)) return 'array';
  if (isDoc(value)) return 'object';
  if (value instanceof Date) return 'date';
  if (value instanceof ObjectId) return 'objectId';
  return bsonClassName(value);
}

// Timestamp comes before Long because it extends Long.
const CLASSES: readonly [new (...args: never[]) => object, string][] = [
  [Timestamp, 'timestamp'],
  [Long, 'long'],
  [Decimal128, 'decimal'],
  [Binary, 'binData'],
  [Uint8Array, 'binData'],
  [RegExp, 'regex'],
  [BSONRegExp, 'regex'],
  [Int32, 'int'],
  [Double, 'double'],
  [MinKey, 'minKey'],
  [MaxKey, 'maxKey'],
  [BSONSymbol, 'symbol'],
  [DBRef, 'object'],
];

function bsonClassName(value: object): string {
  for (const [type, name] of CLASSES) if (value instanceof type) return name;
  if (value instanceof Code) return value.scope ? 'javascriptWithScope' : 'javascript';
  return 'object';
}
