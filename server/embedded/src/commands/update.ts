import type { Collection } from '../engine/collection.ts';
import type { Writer } from '../engine/direct-writer.ts';
import { isDoc } from '../match/document.ts';
import { StoreError, type Doc } from '../match/index.ts';
import type { Found } from '../plan/execute.ts';
import { firstMatch } from '../plan/first-match.ts';
import type { Query } from '../plan/plan.ts';
import type { Reply } from '../wire/reply.ts';
import { attempt, durable } from './attempt.ts';
import { madeCollection, targetCollection, type Context } from './context.ts';
import { docField, docsField, flagField } from '../request/fields.ts';
import { queryOf } from './find.ts';
import { eachMatch } from './each-match.ts';
import { eachStatement } from './write-errors.ts';
import { insertUpsert, updateFound, type Change } from './write-one.ts';

interface Statement {
  query: Query;
  change: Change;
  multi: boolean;
  upsert: boolean;
}

interface Tally {
  n: number;
  nModified: number;
  upserted: { index: number; _id: unknown }[];
}

export async function update(context: Context): Promise<Reply> {
  const { n, nModified, upserted, writeErrors } = await runStatements(context);
  await durable(context);
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

async function runStatements(context: Context) {
  const tally: Tally = { n: 0, nModified: 0, upserted: [] };
  const statements = docsField(context.body, 'updates');
  const writeErrors = await eachStatement(context, statements, async (body, index) => {
    const statement = statementOf(body);
    const collection = statement.upsert ? madeCollection(context) : targetCollection(context);
    if (!collection) return;
    const id = statement.multi
      ? await updateMany(context, collection, statement, tally)
      : await updateOne(context, collection, statement, tally);
    if (id !== undefined) tally.upserted.push({ index, _id: id });
  });
  return { ...tally, writeErrors };
}

function statementOf(body: Doc): Statement {
  const filter = docField(body, 'q') ?? {};
  const change = changeOf(body, filter, body.u);
  const multi = flagField(body, 'multi');
  if (multi && isReplacement(change.update)) throw multiReplacement();
  return { query: queryOf(body, 'q'), change, multi, upsert: flagField(body, 'upsert') };
}

/** Answers the `_id` of a document that had to be made. */
function updateOne(context: Context, collection: Collection, statement: Statement, tally: Tally) {
  return attempt(context, collection, (writer) => {
    const found = firstMatch(writer.view, collection, statement.query);
    if (found) return apply(writer, collection, found, statement, tally);
    return statement.upsert ? insertMissing(writer, collection, statement, tally) : undefined;
  });
}

async function updateMany(
  context: Context,
  collection: Collection,
  statement: Statement,
  tally: Tally,
): Promise<unknown> {
  const matched = await eachMatch(context, collection, statement.query, (writer, found) =>
    apply(writer, collection, found, statement, tally),
  );
  if (matched > 0 || !statement.upsert) return undefined;
  return attempt(context, collection, (writer) =>
    insertMissing(writer, collection, statement, tally),
  );
}

function apply(
  writer: Writer,
  collection: Collection,
  found: Found,
  { change }: Statement,
  tally: Tally,
): undefined {
  const { modified } = updateFound(writer, collection, found, change);
  tally.n++;
  if (modified) tally.nModified++;
}

function insertMissing(
  writer: Writer,
  collection: Collection,
  { change }: Statement,
  tally: Tally,
): unknown {
  const { doc } = insertUpsert(writer, collection, change);
  tally.n++;
  return doc._id;
}

function isReplacement(update: Doc | Doc[]): boolean {
  return !Array.isArray(update) && !Object.keys(update).some((key) => key.startsWith('$'));
}

function multiReplacement(): StoreError {
  const message = 'multi update is not supported for replacement-style update';
  return new StoreError(9, 'FailedToParse', message);
}
