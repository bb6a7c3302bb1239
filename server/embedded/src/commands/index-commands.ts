import { encodeKey } from '../index/keystring.ts';
import { indexEntries } from '../index/index-keys.ts';
import { parseIndexSpec, type Index, type IndexSpec } from '../index/index-spec.ts';
import { insertEntry, rowOfKey } from '../engine/documents.ts';
import { namespaceOf, type Collection } from '../engine/collection.ts';
import { encode } from '../engine/version.ts';
import { DuplicateKeyError } from '../engine/write-errors.ts';
import { StoreError, type Doc } from '../match/index.ts';
import { choosePlan } from '../plan/choose.ts';
import { docOf, execute } from '../plan/execute.ts';
import type { Reply } from '../wire/reply.ts';
import { madeCollection, targetCollection, type Context } from './context.ts';
import { docField, docsField, numberField } from '../request/fields.ts';
import { openCursor } from './find.ts';

export async function createIndexes(context: Context): Promise<Doc> {
  const createdCollectionAutomatically = !targetCollection(context);
  const specs = docsField(context.body, 'indexes').map(parseIndexSpec);
  const collection = madeCollection(context);
  const numIndexesBefore = collection.indexes.length + 1;
  await context.engine.transactions.quiet(collection.n);
  for (const spec of specs) {
    if (!existing(collection, spec)) addIndex(context, collection, spec);
  }
  const numIndexesAfter = collection.indexes.length + 1;
  return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically, ok: 1 };
}

export async function dropIndexes(context: Context): Promise<Doc> {
  const collection = targetCollection(context);
  if (!collection) throw new StoreError(26, 'NamespaceNotFound', 'ns not found');
  const nIndexesWas = collection.indexes.length + 1;
  const doomed = chosenIndexes(collection, context.body.index);
  const { engine } = context;
  await engine.transactions.quiet(collection.n);
  engine.reshape(() => {
    for (const index of doomed) engine.catalog.dropIndex(collection, index);
  });
  return { nIndexesWas, ok: 1 };
}

export function listIndexes(context: Context): Reply {
  const collection = targetCollection(context);
  if (!collection) {
    const message = `ns does not exist: ${context.database}.${String(context.body.listIndexes)}`;
    throw new StoreError(26, 'NamespaceNotFound', message);
  }
  const documents = [collection.idIndex, ...collection.indexes].map((index) =>
    encode(describeIndex(index, index === collection.idIndex)),
  );
  const batchSize = numberField(docField(context.body, 'cursor') ?? {}, 'batchSize') ?? Infinity;
  return openCursor(context, documents, batchSize);
}

function describeIndex(index: Index, isId: boolean): Doc {
  return {
    v: 2,
    key: index.key,
    name: index.name,
    ...(index.unique && !isId && { unique: true }),
    ...(index.sparse && { sparse: true }),
    ...(index.partialFilter && { partialFilterExpression: index.partialFilter }),
    ...(index.expireAfterSeconds !== undefined && { expireAfterSeconds: index.expireAfterSeconds }),
  };
}

/** The same index again is no news; the same name or key with another meaning is refused. */
function existing(collection: Collection, spec: IndexSpec): boolean {
  if (keyText(spec.key) === keyText({ _id: 1 })) return true;
  const namesake = collection.indexes.find(({ name }) => name === spec.name);
  if (namesake) return sameIndexOrThrow(namesake, spec);
  const twin = collection.indexes.find((index) => sameKey(index, spec) && sameContent(index, spec));
  if (!twin) return false;
  const message = `Index already exists with a different name: ${twin.name}`;
  throw new StoreError(85, 'IndexOptionsConflict', message);
}

function sameIndexOrThrow(index: Index, spec: IndexSpec): true {
  const same = sameKey(index, spec) && sameContent(index, spec);
  if (same && index.expireAfterSeconds === spec.expireAfterSeconds) return true;
  const message = `An index named ${spec.name} exists with another key or other options`;
  throw new StoreError(86, 'IndexKeySpecsConflict', message);
}

function sameKey(index: Index, spec: IndexSpec): boolean {
  return keyText(index.key) === keyText(spec.key);
}

function sameContent(index: Index, spec: IndexSpec): boolean {
  return (
    index.unique === (spec.unique ?? false) &&
    index.sparse === (spec.sparse ?? false) &&
    Buffer.compare(encodeKey(index.partialFilter), encodeKey(spec.partialFilterExpression)) === 0
  );
}

function keyText(key: Doc): string {
  return JSON.stringify(Object.entries(key).map(([path, direction]) => [path, Number(direction)]));
}

function addIndex(context: Context, collection: Collection, spec: IndexSpec): void {
  const { engine } = context;
  engine.group.flush();
  engine.reshape(() => {
    const index = engine.catalog.createIndex(collection, spec);
    try {
      fillIndex(context, collection, index);
    } catch (error) {
      engine.catalog.dropIndex(collection, index);
      throw error;
    }
  });
}

function fillIndex({ engine }: Context, collection: Collection, index: Index): void {
  const { connection, catalog } = engine;
  const view = { connection };
  const scan = choosePlan(view, collection, { filter: {}, hint: { $natural: 1 } });
  for (const found of execute(scan, { view, wanted: Infinity })) {
    const { keys, multikey } = indexEntries(index, docOf(found));
    for (const key of keys) {
      if (index.unique && rowOfKey(connection, index, key) !== undefined) {
        throw new DuplicateKeyError(collection, index, docOf(found));
      }
      insertEntry(connection, index, key, found.r);
    }
    if (multikey) catalog.markMultikey(index, multikey);
  }
}

function chosenIndexes(collection: Collection, chosen: unknown): Index[] {
  if (chosen === '*') return [...collection.indexes];
  const names = Array.isArray(chosen) ? chosen : [chosen];
  return names.map((name) => {
    const found = collection.indexes.find(
      (index) => index.name === name || (isKey(name) && keyText(index.key) === keyText(name)),
    );
    if (found) return found;
    if (name === '_id_') throw new StoreError(72, 'InvalidOptions', 'cannot drop _id index');
    const message = `index not found with name [${String(name)}] in ${namespaceOf(collection)}`;
    throw new StoreError(27, 'IndexNotFound', message);
  });
}

function isKey(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null;
}
