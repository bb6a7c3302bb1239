import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { standsOf } from './stands.ts';
import { streamsOf } from './streams-of-person.ts';

/** A room with something unread; direct rooms have no network. */
export interface UnreadRoom {
  s: StreamId;
  networkId: Id | null;
  unread: number;
  mentions: number;
}

/** The rooms with something unread that may draw attention, in five queries at most. */
export async function unreadRooms(actor: UserActor): Promise<UnreadRoom[]> {
  const streams = await streamsOf(actor);
  const stands = await standsOf(actor.id, streams);
  return streams.flatMap(({ _id: s, networkId }) => {
    const { unread = 0, mentions = 0, muted = false } = stands.get(s) ?? {};
    return unread > 0 && !muted ? [{ s, networkId, unread, mentions }] : [];
  });
}
