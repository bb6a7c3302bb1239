import type { StreamId } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { inTransaction } from '../platform/database.ts';
import type { Group, Outcome } from './append-lanes.ts';
import { applyGroup, keyOf, type AppliedGroup, type Sent } from './apply-group.ts';
import { Entries, type Entry } from './entries.ts';
import { tell } from './fan-out.ts';
import { streamKind, type Command, type Plan } from './stream-kind.ts';
import { forgetStream, rememberedStream, rememberStream } from './stream-memory.ts';
import { Streams, type Stream } from './streams.ts';

/** Somebody else wrote to a stream, or changed the rights on it, after we read it. */
export class StreamMoved extends Error {}

export interface WriteOptions {
  /**
   * Whether to look for earlier entries under the same keys first. Without it the unique index
   * finds them, which costs nothing as long as there are none.
   */
  looksBack: boolean;
}

/**
 * One transaction, all or nothing. Numbers have no holes: they are taken together with the lock on
 * the stream, and given back when the transaction fails. Tells what is new once it is durable.
 */
export async function writeGroups(
  groups: Group<Command>[],
  options: WriteOptions,
): Promise<Outcome<Sent>[][]> {
  let attempts = 0;
  const written = await inTransaction(async (session) => {
    if (attempts++ > 0) for (const { key } of groups) forgetStream(key);
    return write(session, groups, options);
  });
  for (const { applied, plan } of written) {
    const { entries, stream } = applied;
    const [first] = entries;
    if (!first || !stream || !plan) continue;
    rememberStream(stream);
    tell(stream._id, { from: first.r, to: stream.head }, () => plan.present(entries));
  }
  return written.map(({ applied }) => applied.outcomes);
}

interface Written {
  applied: AppliedGroup;
  before?: Stream;
  plan?: Plan<Command>;
}

async function write(
  session: ClientSession,
  groups: Group<Command>[],
  { looksBack }: WriteOptions,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const { key, commands } of groups) {
    const seen = looksBack
      ? await earlierEntries(session, key, commands)
      : new Map<string, Entry>();
    written.push(await workOut(session, { key, commands }, seen));
  }
  const changing = written.filter(({ applied }) => applied.entries.length > 0);
  if (changing.length > 0) await save(session, changing);
  return written;
}

async function workOut(
  session: ClientSession,
  { key, commands }: Group<Command>,
  seen: Map<string, Entry>,
): Promise<Written> {
  const fresh = commands.filter((command) => !seen.has(keyOf(command)));
  const before = fresh.length > 0 ? await rememberedStream(key, session) : undefined;
  const plan = before && (await streamKind().plan(session, before, fresh));
  return { before, plan, applied: applyGroup(commands, { seen, stream: before, plan }) };
}

async function save(session: ClientSession, written: Written[]): Promise<void> {
  await lock(session, written);
  const entries = written.flatMap(({ applied }) => applied.entries);
  await Entries.insertMany(entries, { session, lean: true });
  const plans = written.flatMap(({ plan }) => plan ?? []);
  await streamKind().save(session, plans);
}

/** Takes the numbers, provided that nobody wrote there and no right changed since we read. */
async function lock(session: ClientSession, written: Written[]): Promise<void> {
  const writes = written.flatMap(({ before, applied: { stream } }) =>
    before && stream
      ? {
          updateOne: {
            filter: { _id: before._id, head: before.head, rights: before.rights },
            update: { $set: { head: stream.head, lastMessageR: stream.lastMessageR } },
          },
        }
      : [],
  );
  const { matchedCount } = await Streams.bulkWrite(writes, { session });
  if (matchedCount < writes.length) throw new StreamMoved();
}

async function earlierEntries(
  session: ClientSession,
  s: StreamId,
  commands: Command[],
): Promise<Map<string, Entry>> {
  const keys = commands.map(({ actor, cid }) => ({ s, a: actor.id, k: cid }));
  const found = await Entries.find({ $or: keys }).session(session).lean();
  return new Map(found.map((entry) => [`${entry.a} ${entry.k}`, entry]));
}
