import { StoreError, type Doc } from '../match/index.ts';
import type { Index } from '../index/index-spec.ts';
import { namespaceOf, type Collection } from './collection.ts';

/** E11000: carries the index and the values that were already taken. */
export class DuplicateKeyError extends StoreError {
  readonly keyPattern: Doc;
  readonly keyValue: Doc;

  constructor(collection: Collection, index: Index, document: Doc) {
    const keyValue = valuesOf(index, document);
    const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`);
    super(
      11000,
      'DuplicateKey',
      `E11000 duplicate key error collection: ${namespaceOf(collection)} ` +
        `index: ${index.name} dup key: { ${shown.join(', ')} }`,
    );
    this.keyPattern = index.key;
    this.keyValue = keyValue;
  }
}

/** 112: the driver sees the label and runs the whole transaction again. */
export function writeConflict(): StoreError {
  const message = 'Write conflict during transaction; it can be tried again from its start';
  return new StoreError(112, 'WriteConflict', message);
}

function valuesOf(index: Index, document: Doc): Doc {
  return Object.fromEntries(
    index.fields.map(({ path, segments }) => [path, valueAt(document, segments)]),
  );
}

function valueAt(document: Doc, segments: readonly string[]): unknown {
  let value: unknown = document;
  for (const segment of segments) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined;
  }
  return value === undefined ? null : value;
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (isObjectId(value)) return `ObjectId('${value.toHexString()}')`;
  return JSON.stringify(value) ?? 'null';
}

function isObjectId(value: unknown): value is { toHexString(): string } {
  return typeof value === 'object' && value !== null && 'toHexString' in value;
}
