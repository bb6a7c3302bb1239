import { deserialize, serialize } from 'bson';
import { encodeKey } from '../index/keystring.ts';
import { indexEntries, type IndexEntries } from '../index/index-keys.ts';
import type { Index } from '../index/index-spec.ts';
import { StoreError, type Doc } from '../match/index.ts';
import type { Collection } from './collection.ts';

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A document as it is stored: its row and its bytes. */
export interface Row {
  r: number;
  bytes: Uint8Array;
}

/** A row together with everything its index tables hold about it. */
export interface Version extends Row {
  doc: Doc;
  idKey: Uint8Array;
  entries: Map<Index, IndexEntries>;
}

export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteLongs: false, bsonRegExp: true });
}

/** As plain as can be: mingo calculates with JavaScript numbers only. The document is fresh. */
export function decodePlain(bytes: Uint8Array): Doc {
  return deserialize(bytes, { bsonRegExp: true });
}

/** The bytes of a document. Throws StoreError 10334 BSONObjectTooLarge above 16 MB. */
export function encode(document: Doc, ignoreUndefined = false): Uint8Array {
  const bytes = serializeOrRefuse(document, ignoreUndefined);
  checkSize(bytes.length);
  return bytes;
}

export function buildVersion(collection: Collection, row: Row, doc = decode(row.bytes)): Version {
  const entries = collection.indexes.map((index) => [index, indexEntries(index, doc)] as const);
  return { ...row, doc, idKey: encodeKey(doc._id), entries: new Map(entries) };
}

export function checkSize(length: number): void {
  if (length > MAX_DOCUMENT_BYTES) throw tooLarge(`${length} bytes`);
}

/** The library has a fixed buffer: far beyond our limit it runs over instead of growing. */
function serializeOrRefuse(document: Doc, ignoreUndefined: boolean): Uint8Array {
  try {
    return serialize(document, { ignoreUndefined });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge('more than the buffer') : error;
  }
}

function tooLarge(size: string): StoreError {
  const message = `BSONObj size: ${size} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`;
  return new StoreError(10334, 'BSONObjectTooLarge', message);
}
