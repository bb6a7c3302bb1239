import { subjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';
import type { AnyBulkWriteOperation, ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { newId } from '../../platform/random.ts';
import { makeRows, type IndexedText } from './row-making.ts';
import { SearchRows, type SearchRow } from './search-row.model.ts';
import { SearchTexts } from './search-text.model.ts';
import { noteWords } from './word-list.ts';
import { wakeWorker } from './worker.ts';

/**
 * Lets a thing be found from now on, or found as it is now. Belongs in the transaction that changes
 * the thing: an index that is behind is one that lies.
 */
export async function indexText(session: ClientSession, indexed: IndexedText): Promise<void> {
  const { rows, tokens } = makeRows(indexed);
  await SearchRows.bulkWrite(writesFor(indexed.subject, rows), { session });
  const words = [...new Set(tokens.map(({ word }) => word))];
  const set = { $set: { text: indexed.text, words, fresh: newId() } };
  await SearchTexts.updateOne({ _id: subjectKey(indexed.subject) }, set, { session, upsert: true });
  afterCommit(session, wakeWorker);
}

/** Lets a thing not be found any more: removed, hidden, or nobody's business. */
export async function dropFromIndex(session: ClientSession, subject: SubjectRef): Promise<void> {
  const key = subjectKey(subject);
  await SearchRows.deleteMany({ subject: key }, { session });
  await SearchTexts.deleteOne({ _id: key }, { session });
}

/**
 * The same for many things of a kind whose texts are not kept here (registerTexts): these are found
 * as they are now, those not any more.
 */
export async function indexBatch(
  session: ClientSession,
  { found, gone }: { found: IndexedText[]; gone: SubjectRef[] },
): Promise<void> {
  const made = found.map((indexed) => ({ subject: indexed.subject, ...makeRows(indexed) }));
  const known = await knownAmong(session, made);
  const isKnown = ({ subject }: { subject: SubjectRef }) => known.has(subjectKey(subject));
  const fresh = made.filter((one) => !isKnown(one)).flatMap(({ rows }) => rows);
  if (fresh.length > 0) await SearchRows.insertMany(fresh, { session, lean: true });
  const writes = [
    ...made.filter(isKnown).flatMap(({ subject, rows }) => writesFor(subject, rows)),
    ...gone.map((subject) => ({ deleteMany: { filter: { subject: subjectKey(subject) } } })),
  ];
  if (writes.length > 0) await SearchRows.bulkWrite(writes, { session });
  const words = made.flatMap(({ tokens }) => tokens.map(({ word }) => word));
  await noteWords(words, session);
}

/** Most of what comes in is new, and what is new need not be looked for one by one. */
async function knownAmong(
  session: ClientSession,
  some: { subject: SubjectRef }[],
): Promise<Set<string>> {
  const keys = some.map(({ subject }) => subjectKey(subject));
  const rows = await SearchRows.find({ subject: trusted({ $in: keys }) }, { subject: 1 })
    .session(session)
    .lean();
  return new Set(rows.map(({ subject }) => subject));
}

/** Puts rows in the place of whatever rows a thing had. */
function writesFor(subject: SubjectRef, rows: SearchRow[]): AnyBulkWriteOperation<SearchRow>[] {
  const kept = rows.map(({ _id }) => _id);
  const others = { subject: subjectKey(subject), _id: trusted({ $nin: kept }) };
  return [
    { deleteMany: { filter: others } },
    ...rows.map((replacement) => ({
      replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
    })),
  ];
}
