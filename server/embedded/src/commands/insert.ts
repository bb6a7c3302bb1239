import { ObjectId } from 'bson';
import type { Collection } from '../engine/collection.ts';
import type { Writer } from '../engine/direct-writer.ts';
import { buildVersion, checkSize, decode, encode } from '../engine/version.ts';
import { TAG, tagOf } from '../index/keystring.ts';
import { StoreError, type Doc } from '../match/index.ts';
import type { Reply } from '../wire/reply.ts';
import { attempt, durable } from './attempt.ts';
import { madeCollection, type Context } from './context.ts';
import { eachStatement, type WriteError } from './write-errors.ts';

export async function insert(context: Context): Promise<Reply> {
  const documents = rawDocuments(context.body);
  const collection = madeCollection(context);
  let n = 0;
  const writeErrors: WriteError[] = await eachStatement(context, documents, async (bytes) => {
    await attempt(context, collection, (writer) => insertOne(writer, collection, bytes));
    n++;
  });
  await durable(context);
  return { n, ...(writeErrors.length > 0 && { writeErrors }), ok: 1 };
}

/** Stores one document as it came; without an `_id` in front it gets one there. */
export function insertOne(writer: Writer, collection: Collection, bytes: Uint8Array): void {
  const document = decode(bytes);
  const id = Object.hasOwn(document, '_id') ? document._id : new ObjectId();
  checkId(id);
  const first = startsWithId(bytes);
  const stored = first ? bytes : encode({ _id: id, ...document });
  checkSize(stored.length);
  const row = { r: collection.nextRow++, bytes: stored };
  writer.insert(collection, buildVersion(collection, row, first ? document : decode(stored)));
}

function rawDocuments(body: Doc): Uint8Array[] {
  const { documents } = body;
  if (Array.isArray(documents) && documents.every(isBytes)) return documents;
  throw new StoreError(2, 'BadValue', 'insert needs a list of documents');
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

function checkId(id: unknown): void {
  const kind = FORBIDDEN_IDS.get(tagOf(id));
  if (!kind) return;
  throw new StoreError(53, 'InvalidIdField', `The '_id' value cannot be of type ${kind}`);
}

const FORBIDDEN_IDS = new Map<number, string>([
  [TAG.array, 'array'],
  [TAG.regex, 'regex'],
  [TAG.undefined, 'undefined'],
]);

const ID_NAME = Buffer.from('_id\0');

function startsWithId(bytes: Uint8Array): boolean {
  return ID_NAME.equals(bytes.subarray(5, 9));
}
