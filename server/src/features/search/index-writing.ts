import { subjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';
import type { AnyBulkWriteOperation, ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { makeRows, type IndexedText, type MadeRows } from './row-making.ts';
import { SearchRows, type SearchRow } from './search-row.model.ts';
import { SearchTexts } from './search-text.model.ts';
import { wakeWorker } from './worker.ts';

/**
 * Lets a thing be found from now on, or found as it is now. Belongs in the transaction that changes
 * the thing: an index that is behind is one that lies.
 */
export async function indexText(session: ClientSession, indexed: IndexedText): Promise<void> {
  const made = makeRows(indexed);
  await writeRows(session, [{ subject: indexed.subject, made }]);
  const words = [...new Set(made.tokens.map(({ word }) => word))];
  const set = { $set: { text: indexed.text, words, fresh: true } };
  await SearchTexts.updateOne({ _id: subjectKey(indexed.subject) }, set, { session, upsert: true });
  afterCommit(session, wakeWorker);
}

/** Lets a thing not be found any more: removed, hidden, or nobody's business. */
export async function dropFromIndex(session: ClientSession, subject: SubjectRef): Promise<void> {
  const key = subjectKey(subject);
  await SearchRows.deleteMany({ subject: key }, { session });
  await SearchTexts.deleteOne({ _id: key }, { session });
}

/** Puts rows in the place of whatever rows these subjects had; none means that they go. */
export async function writeRows(
  session: ClientSession,
  subjects: { subject: SubjectRef; made: MadeRows }[],
): Promise<void> {
  const writes = subjects.flatMap(({ subject, made }) => rowWrites(subject, made.rows));
  if (writes.length > 0) await SearchRows.bulkWrite(writes, { session });
}

function rowWrites(subject: SubjectRef, rows: SearchRow[]): AnyBulkWriteOperation<SearchRow>[] {
  const kept = rows.map(({ _id }) => _id);
  const others = { subject: subjectKey(subject), _id: trusted({ $nin: kept }) };
  return [
    { deleteMany: { filter: others } },
    ...rows.map((replacement) => ({
      replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
    })),
  ];
}
