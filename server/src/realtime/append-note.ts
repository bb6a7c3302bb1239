import { AppError } from '@leerkring/shared/errors.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../platform/clock.ts';
import { afterCommit } from '../platform/database.ts';
import { newId } from '../platform/random.ts';
import { Entries, ENTRY_VERSION, type Entry } from './entries.ts';
import { tell } from './fan-out.ts';
import { streamKind } from './stream-kind.ts';
import { rememberStream } from './stream-memory.ts';
import { Streams } from './streams.ts';

/**
 * Adds an entry within the transaction of what it tells (somebody's rights, what became of a
 * message), so that both happen or neither. Gives its number; it is told once the transaction is durable.
 */
export async function appendNote(
  session: ClientSession,
  s: StreamId,
  { t, a, m }: Pick<Entry, 't' | 'a' | 'm'>,
): Promise<number> {
  const change = { $inc: { head: 1, rights: 1 } };
  const options = { session, returnDocument: 'after' } as const;
  const stream = await Streams.findOneAndUpdate({ _id: s }, change, options).lean();
  if (!stream) throw new AppError('not_found');
  const r = stream.head;
  const entry: Entry = { _id: newId(), s, r, t, a, at: clock.now(), v: ENTRY_VERSION };
  if (m !== undefined) entry.m = m;
  await Entries.insertMany([entry], { session, lean: true });
  afterCommit(session, () => {
    rememberStream(stream);
    tell(s, { from: r, to: r }, () => streamKind().present(s, [entry]));
  });
  return r;
}
