import { encode } from '../engine/version.ts';
import { namespaceOf, type Collection } from '../engine/collection.ts';
import { StoreError, compileFilter, type Doc } from '../match/index.ts';
import type { Reply } from '../wire/reply.ts';
import { targetCollection, targetName, madeCollection, type Context } from './context.ts';
import { docField, flagField, numberField } from '../request/fields.ts';
import { openCursor } from './find.ts';

const UNSUPPORTED = ['capped', 'timeseries', 'viewOn', 'collation', 'clusteredIndex', 'validator'];

export function create(context: Context): Doc {
  for (const option of UNSUPPORTED) {
    if (context.body[option])
      throw new StoreError(72, 'InvalidOptions', `'${option}' is not supported`);
  }
  const existing = targetCollection(context);
  if (existing) {
    const message = `Collection ${namespaceOf(existing)} already exists.`;
    throw new StoreError(48, 'NamespaceExists', message);
  }
  madeCollection(context);
  return { ok: 1 };
}

export async function drop(context: Context): Promise<Doc> {
  const collection = targetCollection(context);
  if (!collection) throw new StoreError(26, 'NamespaceNotFound', 'ns not found');
  const { engine } = context;
  await engine.transactions.quiet(collection.n);
  const nIndexesWas = collection.indexes.length + 1;
  engine.reshape(() => engine.catalog.drop(collection));
  return { nIndexesWas, ns: namespaceOf(collection), ok: 1 };
}

export async function dropDatabase({ engine, database }: Context): Promise<Doc> {
  const collections = collectionsOf({ engine, database });
  for (const { n } of collections) await engine.transactions.quiet(n);
  engine.reshape(() => {
    for (const collection of collectionsOf({ engine, database })) engine.catalog.drop(collection);
  });
  return { dropped: database, ok: 1 };
}

export async function renameCollection({ engine, body }: Context): Promise<Doc> {
  const [from, to] = [splitNamespace(body.renameCollection), splitNamespace(body.to)];
  const collection = engine.catalog.find(...from);
  if (!collection)
    throw new StoreError(26, 'NamespaceNotFound', 'Source collection does not exist');
  const target = engine.catalog.find(...to);
  if (target && !flagField(body, 'dropTarget')) {
    throw new StoreError(48, 'NamespaceExists', 'target namespace exists');
  }
  for (const { n } of target ? [collection, target] : [collection])
    await engine.transactions.quiet(n);
  engine.reshape(() => {
    if (target) engine.catalog.drop(target);
    engine.catalog.rename(collection, ...to);
  });
  return { ok: 1 };
}

export function listCollections(context: Context): Reply {
  const matches = compileFilter(docField(context.body, 'filter') ?? {});
  const documents = collectionsOf(context)
    .map((collection): Doc => ({
      name: collection.name,
      type: 'collection',
      options: {},
      info: { readOnly: false },
      idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
    }))
    .filter((description) => matches(description))
    .map((description) => encode(description));
  const batchSize = numberField(docField(context.body, 'cursor') ?? {}, 'batchSize') ?? Infinity;
  const namespace = `${context.database}.$cmd.listCollections`;
  return openCursor(context, documents, batchSize, false, namespace);
}

export function listDatabases({ engine }: Context): Doc {
  const names = [...new Set(engine.catalog.all().map(({ database }) => database))].sort();
  const databases = names.map((name) => ({ name, sizeOnDisk: 0, empty: false }));
  return { databases, totalSize: 0, ok: 1 };
}

export function collStats(context: Context): Doc {
  const ns = namespaceOf({ database: context.database, name: targetName(context) });
  const collection = targetCollection(context);
  const count = collection ? countRows(context, collection) : 0;
  return { ns, count, nindexes: (collection?.indexes.length ?? -1) + 1, capped: false, ok: 1 };
}

export function dbStats(context: Context): Doc {
  const collections = collectionsOf(context);
  const objects = collections.reduce((sum, collection) => sum + countRows(context, collection), 0);
  return { db: context.database, collections: collections.length, objects, ok: 1 };
}

function countRows({ engine }: Context, collection: Collection): number {
  return Number(engine.reader.row(`SELECT count(*) FROM ${collection.table}`)?.[0] ?? 0);
}

function collectionsOf({ engine, database }: Pick<Context, 'engine' | 'database'>): Collection[] {
  return engine.catalog.all().filter((collection) => collection.database === database);
}

function splitNamespace(value: unknown): [string, string] {
  const [database, ...rest] = String(value).split('.');
  if (database && rest.join('.')) return [database, rest.join('.')];
  throw new StoreError(73, 'InvalidNamespace', `Invalid namespace ${String(value)}`);
}
