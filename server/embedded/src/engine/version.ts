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

export function encode(document: Doc): Uint8Array {
  return serialize(document, { ignoreUndefined: false });
}

export function buildVersion(collection: Collection, row: Row, doc = decode(row.bytes)): Version {
  const entries = collection.indexes.map((index) => [index, indexEntries(index, doc)] as const);
  return { ...row, doc, idKey: encodeKey(doc._id), entries: new Map(entries) };
}

/** Throws StoreError 10334 BSONObjectTooLarge above 16 MB. */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.length <= MAX_DOCUMENT_BYTES) return;
  const message = `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`;
  throw new StoreError(10334, 'BSONObjectTooLarge', message);
}
