import type { RangeView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { Entries } from '../../realtime/entries.ts';
import { waitForEntry, type Span } from '../../realtime/fan-out.ts';
import type { Stream } from '../../realtime/streams.ts';
import { membershipsOf } from '../networks/index.ts';
import { presentEntries } from './entry.presenter.ts';
import { accessRoom } from './room.access.ts';

/** Which part of a stream: after a number, before one, around one, or else the newest. */
export interface RangeInput {
  s: StreamId;
  after?: number;
  before?: number;
  around?: number;
  limit: number;
  /** Seconds to wait when there is nothing yet after `after`. */
  wait: number;
}

/** A part of a stream; what it covers is said even when nothing in it is shown. */
export async function readRange(actor: Actor, input: RangeInput): Promise<RangeView> {
  const room = await accessAfterWaiting(actor, input);
  const span = spanOf(room, input);
  const numbers = trusted({ $gte: span.from, $lte: span.to });
  const entries =
    span.to < span.from
      ? []
      : await Entries.find({ s: room._id, r: numbers }).sort({ r: 1 }).lean();
  const { _id: s, head, floor } = room;
  return { s, ...span, head, floor, items: await presentEntries(entries) };
}

async function accessAfterWaiting(actor: Actor, input: RangeInput): Promise<Stream> {
  const { s, after, wait } = input;
  const room = await accessRoom(actor, s, 'room.read');
  if (wait === 0 || after === undefined || room.head > after) return room;
  await waitForEntry(s, after, wait * 1_000);
  // Much may have happened to the rights of somebody who waited so long.
  return accessRoom(await withRightsOfNow(actor), s, 'room.read');
}

async function withRightsOfNow(actor: Actor): Promise<Actor> {
  return actor.kind === 'user' ? { ...actor, memberships: await membershipsOf(actor.id) } : actor;
}

/** Numbers have no holes, so a part of the stream is known before it is read. */
export function spanOf(
  { head, floor }: Pick<Stream, 'head' | 'floor'>,
  { after, before, around, limit }: Pick<RangeInput, 'after' | 'before' | 'around' | 'limit'>,
): Span {
  const lowest = Math.max(floor, 1);
  if (after !== undefined) {
    const from = Math.max(after + 1, lowest);
    return { from, to: Math.max(from - 1, Math.min(head, from + limit - 1)) };
  }
  const end = before !== undefined ? before - 1 : (lastAround(around, limit) ?? head);
  const to = Math.min(head, end);
  return { from: Math.max(lowest, to - limit + 1), to: Math.max(to, lowest - 1) };
}

function lastAround(around: number | undefined, limit: number): number | undefined {
  return around === undefined ? undefined : around + Math.floor(limit / 2);
}
