import { Long } from 'bson';
import { namespaceOf } from '../engine/collection.ts';
import { takeBatch, type Cursor } from '../engine/cursors.ts';
import { encode } from '../engine/version.ts';
import { compileProjection, type Doc } from '../match/index.ts';
import { choosePlan } from '../plan/choose.ts';
import { docOf, execute, type Found } from '../plan/execute.ts';
import type { Query } from '../plan/plan.ts';
import { encodeBatch } from '../wire/cursor-reply.ts';
import type { Reply } from '../wire/reply.ts';
import { targetCollection, targetName, viewOf, type Context } from './context.ts';
import { docField, flagField, numberField } from '../request/fields.ts';

const FIRST_BATCH = 101;

export function find(context: Context): Reply {
  const documents = foundBytes(context);
  const batchSize = numberField(context.body, 'batchSize') ?? FIRST_BATCH;
  const single = flagField(context.body, 'singleBatch');
  return openCursor(context, documents, single ? Math.max(batchSize, 1) : batchSize, single);
}

/** The first batch of a result; the rest waits for getMore. */
export function openCursor(
  context: Context,
  documents: Iterable<Uint8Array>,
  batchSize: number,
  single = false,
  namespace = namespaceOf({ database: context.database, name: targetName(context) }),
): Uint8Array {
  const { cursors, clock } = context.engine;
  const cursor = cursors.build(namespace, documents, context.transaction);
  const { batch, done } = takeBatch(cursor, batchSize);
  const rest = !done && !single;
  if (rest) cursors.keep(cursor, clock());
  return batchReply(cursor, 'firstBatch', batch, rest);
}

export function batchReply(
  cursor: Cursor,
  field: 'firstBatch' | 'nextBatch',
  documents: readonly Uint8Array[],
  rest: boolean,
): Uint8Array {
  const cursorId = rest ? cursor.id : Long.ZERO;
  return encodeBatch({ field, cursorId, namespace: cursor.namespace, documents });
}

export function queryOf(body: Doc, filterField = 'filter'): Query {
  const filter = docField(body, filterField) ?? {};
  return { filter, sort: docField(body, 'sort'), hint: hintOf(body) };
}

/** The index that a command wants to be used, by name or key. */
export function hintOf(body: Doc): Query['hint'] {
  return typeof body.hint === 'string' ? body.hint : docField(body, 'hint');
}

function* foundBytes(context: Context): Generator<Uint8Array> {
  const { body } = context;
  const collection = targetCollection(context);
  const skip = numberField(body, 'skip') ?? 0;
  const limit = Math.abs(numberField(body, 'limit') ?? 0) || Infinity;
  const query = { ...queryOf(body), limited: limit < Infinity };
  const shape = shaper(docField(body, 'projection'), query.filter);
  if (!collection) return;
  const run = { view: viewOf(context), wanted: skip + limit };
  let position = 0;
  for (const found of execute(choosePlan(run.view, collection, query), run)) {
    if (position++ < skip) continue;
    yield shape(found);
    if (position >= skip + limit) return;
  }
}

/** Without a projection the stored bytes go out as they are. */
export function shaper(projection: Doc | undefined, filter: Doc): (found: Found) => Uint8Array {
  if (!projection || Object.keys(projection).length === 0) return ({ bytes }) => bytes;
  const project = compileProjection(projection, filter);
  return (found) => encode(project(docOf(found)));
}
