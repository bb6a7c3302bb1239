import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { afterCommit, inTransaction } from '../../platform/database.ts';
import { everyMinutes } from '../../platform/jobs.ts';
import { trusted } from '../../platform/mongoose.ts';
import { Entries, type Entry } from '../../realtime/entries.ts';
import { readStream } from '../../realtime/stream-memory.ts';
import { Streams } from '../../realtime/streams.ts';
import {
  addChore,
  indexBatch,
  registerIndexSource,
  registerTexts,
  wakeWorker,
} from '../search/index.ts';
import { indexedMessage } from './indexed-message.ts';
import { Message } from './message.model.ts';
import { SearchMarks, type SearchMark } from './search-mark.model.ts';

/**
 * Messages come into the search index shortly after they were said, so that saying them costs
 * nothing more. Each room has a mark, moved in the transaction that writes the rows: after a crash
 * the log is read on from there, and what was written twice is the same.
 */
export function registerMessageIndexing(): void {
  addChore(indexWhatIsNew);
  registerTexts('message', textsOfMessages);
  everyMinutes('chat.indexMessages', 5, async () => {
    isSweepDue = true;
    await indexWhatIsNew();
  });
  registerIndexSource('message', async function* () {
    await SearchMarks.deleteMany({});
    isSweepDue = true;
    yield* [];
  });
}

/** Something was said or changed in these rooms: the index follows once it is durable. */
export function indexSoon(session: ClientSession, rooms: Iterable<StreamId>): void {
  const waiting = [...rooms];
  afterCommit(session, () => {
    for (const s of waiting) behind.add(s);
    wakeWorker();
  });
}

/** Who reads the room changed: everything in it is put into the index once more. */
export async function indexRoomAnew(session: ClientSession, s: StreamId): Promise<void> {
  await SearchMarks.deleteOne({ _id: s }, { session });
  indexSoon(session, [s]);
}

const BATCH = 300;
const behind = new Set<StreamId>();
/** After a start nobody knows what the process before this one left undone. */
let isSweepDue = true;
let turn: Promise<void> = Promise.resolve();

/** The worker and the job may come at one moment: one after the other. */
function indexWhatIsNew(): Promise<void> {
  const mine = turn.then(catchUpEverywhere);
  turn = mine.catch(() => {});
  return mine;
}

async function catchUpEverywhere(): Promise<void> {
  if (isSweepDue) {
    for (const s of await roomsBehind()) behind.add(s);
    isSweepDue = false;
  }
  for (const s of behind) {
    behind.delete(s);
    try {
      while (await indexNext(s));
    } catch (error) {
      behind.add(s);
      throw error;
    }
  }
}

async function roomsBehind(): Promise<StreamId[]> {
  const [streams, marks] = await Promise.all([
    Streams.find({}, { head: 1 }).lean(),
    SearchMarks.find({}).lean(),
  ]);
  const byRoom = new Map(marks.map(({ _id, r }) => [_id, r]));
  return streams.flatMap(({ _id, head }) => (head > (byRoom.get(_id) ?? 0) ? _id : []));
}

/** Brings the next entries of a room into the index; false when there are none. */
async function indexNext(s: StreamId): Promise<boolean> {
  const mark = await markOf(s);
  const entries = await Entries.find({ s, r: trusted({ $gt: mark.r }) })
    .sort({ r: 1 })
    .limit(BATCH)
    .lean();
  const to = entries.at(-1)?.r;
  if (to === undefined) return false;
  await inTransaction(async (session) => {
    if (await moveMark(session, mark, to)) await indexEntries(session, s, entries);
  });
  return true;
}

/** False when another process has brought these entries in meanwhile. */
async function moveMark(
  session: ClientSession,
  { _id, r }: SearchMark,
  to: number,
): Promise<boolean> {
  const { matchedCount } = await SearchMarks.updateOne(
    { _id, r },
    { $set: { r: to } },
    { session },
  );
  return matchedCount === 1;
}

async function markOf(s: StreamId): Promise<SearchMark> {
  const first = { $setOnInsert: { r: 0 } };
  const options = { upsert: true, returnDocument: 'after' } as const;
  return SearchMarks.findOneAndUpdate({ _id: s }, first, options).lean().orFail();
}

async function indexEntries(session: ClientSession, s: StreamId, entries: Entry[]): Promise<void> {
  const ids = [...new Set(entries.flatMap(({ t, m }) => (m && TEXT_CHANGES.has(t) ? m : [])))];
  const room = ids.length > 0 ? await readStream(s) : undefined;
  if (!room) return;
  const messages = await Message.find({ _id: trusted({ $in: ids }) })
    .session(session)
    .lean();
  const found = messages.flatMap((message) => indexedMessage(room, message) ?? []);
  const kept = new Set(found.map(({ subject }) => subject.id));
  const gone = ids.filter((id) => !kept.has(id)).map((id) => ({ kind: 'message' as const, id }));
  await indexBatch(session, { found, gone });
}

/** A reaction or a pin changes nothing that could be found. */
const TEXT_CHANGES = new Set<Entry['t']>([
  'message.created',
  'message.edited',
  'message.deleted',
  'message.hidden',
  'message.restored',
]);

async function textsOfMessages(ids: Id[]): Promise<Map<Id, string>> {
  const messages = await Message.find({ _id: trusted({ $in: ids }) }, { text: 1 }).lean();
  return new Map(messages.map(({ _id, text }) => [_id, text]));
}
