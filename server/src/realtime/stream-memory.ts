import type { StreamId } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { Streams, type Stream } from './streams.ts';

const CAPACITY = 5_000;
const memory = new Map<StreamId, Stream>();

/**
 * The stream as this process last saw it. It may be old: whoever writes on the strength of it
 * locks with its `head` and `rights`, which fails when either moved on.
 */
export async function rememberedStream(
  s: StreamId,
  session: ClientSession | null = null,
): Promise<Stream | undefined> {
  return memory.get(s) ?? (await readStream(s, session));
}

/** The stream as it is stored now. */
export async function readStream(
  s: StreamId,
  session: ClientSession | null = null,
): Promise<Stream | undefined> {
  const stream = await Streams.findById(s).session(session).lean();
  // What a transaction reads may never be committed.
  if (stream && !session) rememberStream(stream);
  return stream ?? undefined;
}

/** Keeps what was committed; an older state never replaces a newer one. */
export function rememberStream(stream: Stream): void {
  const known = memory.get(stream._id);
  if (known && (known.head > stream.head || known.rights > stream.rights)) return;
  memory.delete(stream._id);
  memory.set(stream._id, stream);
  const oldest = memory.size > CAPACITY ? memory.keys().next().value : undefined;
  if (oldest !== undefined) memory.delete(oldest);
}

/** Another process wrote up to this number: what we remember of before that helps nobody. */
export function noticeHead(s: StreamId, head: number): void {
  const known = memory.get(s);
  if (known && known.head < head) memory.delete(s);
}

export function forgetStream(s: StreamId): void {
  memory.delete(s);
}
