import type { Collection } from '../engine/collection.ts';
import type { Writer } from '../engine/direct-writer.ts';
import { compileProjection, StoreError, type Doc } from '../match/index.ts';
import { docOf } from '../plan/execute.ts';
import { firstMatch } from '../plan/first-match.ts';
import type { Reply } from '../wire/reply.ts';
import { attempt, durable } from './attempt.ts';
import { madeCollection, targetCollection, type Context } from './context.ts';
import { removeFound } from './delete.ts';
import { docField, flagField } from '../request/fields.ts';
import { queryOf } from './find.ts';
import { changeOf } from './update.ts';
import { insertUpsert, updateFound } from './write-one.ts';

interface Outcome {
  value: Doc | null;
  lastErrorObject: Doc;
}

export async function findAndModify(context: Context): Promise<Reply> {
  const { body } = context;
  const removing = flagField(body, 'remove');
  if (removing === (body.update !== undefined)) {
    throw new StoreError(9, 'FailedToParse', 'Either an update or remove=true must be specified');
  }
  const collection = flagField(body, 'upsert')
    ? madeCollection(context)
    : targetCollection(context);
  const change = removing ? removeOne : updateOne;
  const outcome = collection
    ? await attempt(context, collection, (writer) => change(writer, collection, body))
    : { value: null, lastErrorObject: { n: 0 } };
  await durable(context);
  const project = compileProjection(docField(body, 'fields'), docField(body, 'query') ?? {});
  return { ...outcome, value: outcome.value && project(outcome.value), ok: 1 };
}

function removeOne(writer: Writer, collection: Collection, body: Doc): Outcome {
  const found = firstMatch(writer.view, collection, queryOf(body, 'query'));
  if (!found) return { value: null, lastErrorObject: { n: 0 } };
  removeFound(writer, collection, found);
  return { value: docOf(found), lastErrorObject: { n: 1 } };
}

function updateOne(writer: Writer, collection: Collection, body: Doc): Outcome {
  const change = changeOf(body, docField(body, 'query') ?? {}, body.update);
  const found = firstMatch(writer.view, collection, queryOf(body, 'query'));
  const wantsNew = flagField(body, 'new');
  if (found) {
    const { before, after } = updateFound(writer, collection, found, change);
    const lastErrorObject = { n: 1, updatedExisting: true };
    return { value: wantsNew ? after.doc : before.doc, lastErrorObject };
  }
  if (!flagField(body, 'upsert')) {
    return { value: null, lastErrorObject: { n: 0, updatedExisting: false } };
  }
  const { doc } = insertUpsert(writer, collection, change);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: doc._id };
  return { value: wantsNew ? doc : null, lastErrorObject };
}
