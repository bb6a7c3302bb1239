import type { Collection } from '../engine/collection.ts';
import type { Writer } from '../engine/direct-writer.ts';
import { StoreError, type Doc } from '../match/index.ts';
import { choosePlan } from '../plan/choose.ts';
import { execute, type Found } from '../plan/execute.ts';
import type { Reply } from '../wire/reply.ts';
import { attempt, durable, madeCollection, type Context } from './context.ts';
import { docField, docsField, flagField } from './fields.ts';
import { isDoc } from '../match/document.ts';
import { queryOf } from './find.ts';
import { eachMatch } from './each-match.ts';
import { eachStatement } from './write-errors.ts';
import { insertUpsert, updateFound, type Change } from './write-one.ts';

interface Tally {
  n: number;
  nModified: number;
  upserted: { index: number; _id: unknown }[];
}

export async function update(context: Context): Promise<Reply> {
  const collection = madeCollection(context);
  const tally: Tally = { n: 0, nModified: 0, upserted: [] };
  const statements = docsField(context.body, 'updates');
  const writeErrors = await eachStatement(context, statements, async (statement, index) => {
    await updateStatement(context, collection, statement, index, tally);
  });
  await durable(context);
  const { n, nModified, upserted } = tally;
  return {
    n,
    nModified,
    ...(upserted.length > 0 && { upserted }),
    ...(writeErrors.length > 0 && { writeErrors }),
    ok: 1,
  };
}

/** Reads the update out of a statement or of findAndModify. */
export function changeOf(body: Doc, filter: Doc, update: unknown): Change {
  const arrayFilters =
    body.arrayFilters === undefined ? undefined : docsField(body, 'arrayFilters');
  if (isDoc(update)) return { filter, update, arrayFilters };
  if (Array.isArray(update) && update.every(isDoc)) return { filter, update, arrayFilters };
  throw new StoreError(9, 'FailedToParse', 'An update is an object or a pipeline');
}

async function updateStatement(
  context: Context,
  collection: Collection,
  statement: Doc,
  index: number,
  tally: Tally,
): Promise<void> {
  const query = queryOf(statement, 'q');
  const change = changeOf(statement, docField(statement, 'q') ?? {}, statement.u);
  const multi = flagField(statement, 'multi');
  if (multi && isReplacement(change.update)) throw multiReplacement();
  const apply = (writer: Writer, found: Found) => {
    const { modified } = updateFound(writer, collection, found, change);
    tally.n++;
    if (modified) tally.nModified++;
  };
  if (multi) {
    const matched = await eachMatch(context, collection, query, apply);
    if (matched > 0 || !flagField(statement, 'upsert')) return;
  }
  await attempt(context, (writer) => {
    const [found] = multi
      ? []
      : execute(choosePlan(writer.view, collection, { ...query, limited: true }), {
          view: writer.view,
          wanted: 1,
        });
    if (found) return apply(writer, found);
    if (!flagField(statement, 'upsert')) return;
    const { doc } = insertUpsert(writer, collection, change);
    tally.n++;
    tally.upserted.push({ index, _id: doc._id });
  });
}

function isReplacement(update: Doc | Doc[]): boolean {
  return !Array.isArray(update) && !Object.keys(update).some((key) => key.startsWith('$'));
}

function multiReplacement(): StoreError {
  return new StoreError(
    9,
    'FailedToParse',
    'multi update is not supported for replacement-style update',
  );
}
