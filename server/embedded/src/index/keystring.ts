import {
  BSONRegExp,
  BSONSymbol,
  Binary,
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
import { writeNumber } from './key-number.ts';
import { KeyWriter } from './key-writer.ts';

/** First byte of every encoded value; their order is the BSON comparison order of types. */
export const TAG = {
  minKey: 0x05,
  undefined: 0x08,
  null: 0x0a,
  number: 0x14,
  string: 0x28,
  object: 0x32,
  array: 0x37,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x5f,
  regex: 0x64,
  dbRef: 0x69,
  code: 0x6e,
  codeWithScope: 0x73,
  maxKey: 0xf5,
} as const;

const END = 0x00;
const scratch = new KeyWriter();

/** Bytes whose memcmp order is the BSON order of the values. */
export function encodeKey(value: unknown): Uint8Array {
  scratch.reset();
  writeValue(scratch, value);
  return scratch.take();
}

/** One compound key: the values of an index entry, descending parts inverted. */
export function encodeKeys(values: readonly unknown[], descending: readonly boolean[]): Uint8Array {
  scratch.reset();
  values.forEach((value, position) => {
    const start = scratch.length;
    writeValue(scratch, value);
    if (descending[position]) scratch.invertFrom(start);
  });
  return scratch.take();
}

/** The bytes with which every string that starts with `prefix` begins. */
export function encodeStringPrefix(prefix: string): Uint8Array {
  scratch.reset();
  scratch.byte(TAG.string);
  scratch.textPrefix(prefix);
  return scratch.take();
}

/** The tag of a value: values compare across types by it. */
export function tagOf(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return TAG.number;
    case 'string':
      return TAG.string;
    case 'boolean':
      return TAG.boolean;
    case 'object':
      return value === null ? TAG.null : tagOfObject(value);
    default:
      return TAG.undefined;
  }
}

function tagOfObject(value: object): number {
  if (value instanceof ObjectId) return TAG.objectId;
  if (value instanceof Date) return TAG.date;
  if (Array.isArray(value)) return TAG.array;
  for (const [kind, tag] of CLASS_TAGS) if (value instanceof kind) return tag;
  if (value instanceof Code) return value.scope ? TAG.codeWithScope : TAG.code;
  return TAG.object;
}

const CLASS_TAGS = [
  // Timestamp extends Long, so it has to be asked first.
  [Timestamp, TAG.timestamp],
  [Long, TAG.number],
  [Decimal128, TAG.number],
  [Double, TAG.number],
  [Int32, TAG.number],
  [Binary, TAG.binary],
  [Uint8Array, TAG.binary],
  [RegExp, TAG.regex],
  [BSONRegExp, TAG.regex],
  [BSONSymbol, TAG.string],
  [DBRef, TAG.object],
  [MinKey, TAG.minKey],
  [MaxKey, TAG.maxKey],
] as const;

function writeValue(writer: KeyWriter, value: unknown): void {
  const tag = tagOf(value);
  writer.byte(tag);
  if (typeof value === 'string') writer.text(value);
  else if (typeof value === 'number') writeNumber(writer, value);
  else if (typeof value === 'boolean') writer.byte(value ? 1 : 0);
  else if (typeof value === 'bigint') writeNumber(writer, value);
  else if (typeof value === 'object' && value !== null) writeObject(writer, value);
}

function writeObject(writer: KeyWriter, value: object): void {
  if (value instanceof ObjectId) writer.raw(value.id);
  else if (value instanceof Date) writeDate(writer, value.getTime());
  else if (Array.isArray(value)) writeArray(writer, value);
  else if (value instanceof Timestamp) writeTimestamp(writer, value);
  else if (isNumeric(value)) writeNumber(writer, value);
  else if (value instanceof Binary) writeBinary(writer, value.value(), value.sub_type);
  else if (value instanceof Uint8Array) writeBinary(writer, value, 0);
  else if (value instanceof MinKey || value instanceof MaxKey) return;
  else writeTextual(writer, value);
}

function isNumeric(value: object): value is Long | Decimal128 | Double | Int32 {
  return NUMERIC.some((kind) => value instanceof kind);
}

const NUMERIC = [Long, Decimal128, Double, Int32];

function writeTextual(writer: KeyWriter, value: object): void {
  if (value instanceof BSONSymbol) writer.text(value.value);
  else if (value instanceof RegExp) writeTexts(writer, value.source, value.flags);
  else if (value instanceof BSONRegExp) writeTexts(writer, value.pattern, value.options);
  else if (value instanceof Code) writeCode(writer, value);
  else if (value instanceof DBRef) writeFields(writer, value.toJSON());
  else writeFields(writer, value);
}

function writeTexts(writer: KeyWriter, ...texts: string[]): void {
  for (const text of texts) writer.text(text);
}

function writeCode(writer: KeyWriter, value: Code): void {
  writer.text(value.code);
  if (value.scope) writeFields(writer, value.scope);
}

function writeDate(writer: KeyWriter, time: number): void {
  const high = Math.floor(time / 2 ** 32);
  writer.uint32(high ^ 0x80000000);
  writer.uint32(time - high * 2 ** 32);
}

function writeTimestamp(writer: KeyWriter, value: Timestamp): void {
  writer.uint32(value.high);
  writer.uint32(value.low);
}

function writeBinary(writer: KeyWriter, bytes: Uint8Array, subtype: number): void {
  writer.uint32(bytes.length);
  writer.byte(subtype);
  writer.raw(bytes);
}

function writeArray(writer: KeyWriter, values: readonly unknown[]): void {
  for (const value of values) writeValue(writer, value);
  writer.byte(END);
}

/** Documents compare field by field: type, then name, then value. */
function writeFields(writer: KeyWriter, document: object): void {
  for (const [name, value] of Object.entries(document)) {
    writer.byte(tagOf(value));
    writer.text(name);
    writeValue(writer, value);
  }
  writer.byte(END);
}
