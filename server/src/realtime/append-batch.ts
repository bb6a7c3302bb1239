import { AppError } from '@leerkring/shared/errors.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../platform/database.ts';
import { trusted } from '../platform/mongoose.ts';
import { isDuplicateKey, storeFailure } from '../platform/store-errors.ts';
import type { Outcome } from './append-queue.ts';
import { applyBatch, keyOf, type AppliedBatch, type Sent } from './apply-batch.ts';
import { Entries, type Entry } from './entries.ts';
import { tell } from './fan-out.ts';
import { streamKind, type Command, type Plan } from './stream-kind.ts';
import { forgetStream, rememberedStream, rememberStream } from './stream-memory.ts';
import { Streams, type Stream } from './streams.ts';

export type { Sent } from './apply-batch.ts';

const ATTEMPTS = 8;

/**
 * Writes a batch in one transaction and tells it to those who listen. Numbers have no holes: they
 * are taken together with the lock on the stream and given back when the transaction fails.
 */
export async function appendBatch(s: StreamId, commands: Command[]): Promise<Outcome<Sent>[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await tryBatch(s, commands);
    } catch (error) {
      if (!isLostRace(error)) throw error;
      forgetStream(s);
      await pause(5 + Math.random() * 45);
    }
  }
  throw new AppError('busy', { retryAfterMs: 500 });
}

/** Somebody else wrote to the stream after we read it. */
class StreamMoved extends Error {}

async function tryBatch(s: StreamId, commands: Command[]): Promise<Outcome<Sent>[]> {
  let attempts = 0;
  const { batch, plan } = await inTransaction(async (session) => {
    if (attempts++ > 0) forgetStream(s);
    return writeBatch(session, s, commands);
  });
  const { entries, stream } = batch;
  const first = entries[0];
  if (first && stream && plan) {
    rememberStream(stream);
    tell(s, { from: first.r, to: stream.head }, () => plan.present(entries));
  }
  return batch.outcomes;
}

async function writeBatch(
  session: ClientSession,
  s: StreamId,
  commands: Command[],
): Promise<{ batch: AppliedBatch; plan?: Plan<Command> }> {
  // Before any right is looked at: that it was said earlier is the author's own fact.
  const seen = await earlierEntries(session, s, commands);
  const fresh = commands.filter((command) => !seen.has(keyOf(command)));
  const stream = fresh.length > 0 ? await rememberedStream(s, session) : undefined;
  const plan = stream && (await streamKind().plan(session, stream, fresh));
  const batch = applyBatch(commands, { seen, stream, plan });
  if (stream && batch.stream && batch.entries.length > 0) {
    await lock(session, stream, batch.stream);
    await Entries.insertMany(batch.entries, { session, lean: true });
    await plan?.save(session);
  }
  return { batch, plan };
}

async function earlierEntries(
  session: ClientSession,
  s: StreamId,
  commands: Command[],
): Promise<Map<string, Entry>> {
  const authors = [...new Set(commands.map(({ actor }) => actor.id))];
  const keys = commands.map(({ cid }) => cid);
  const wanted = { s, a: trusted({ $in: authors }), k: trusted({ $in: keys }) };
  const found = await Entries.find(wanted).session(session).lean();
  return new Map(found.map((entry) => [`${entry.a} ${entry.k}`, entry]));
}

/** Takes the numbers, provided that nobody wrote here and no right changed since we read. */
async function lock(session: ClientSession, before: Stream, after: Stream): Promise<void> {
  const { matchedCount } = await Streams.updateOne(
    { _id: before._id, head: before.head, rights: before.rights },
    { $set: { head: after.head, lastMessageR: after.lastMessageR } },
    { session },
  );
  if (matchedCount === 0) throw new StreamMoved();
}

function isLostRace(error: unknown): boolean {
  return (
    error instanceof StreamMoved ||
    isDuplicateKey(error, 's') ||
    (!(error instanceof AppError) && storeFailure(error)?.code === 'busy')
  );
}
