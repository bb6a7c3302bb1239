import { canReadRoom } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { RoomView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { ringDoorbell } from '../../realtime/doorbell.ts';
import { peopleOnline } from '../../realtime/socket-rooms.ts';
import { forgetStream } from '../../realtime/stream-memory.ts';
import { Streams, type Stream } from '../../realtime/streams.ts';
import { membersOf } from '../networks/index.ts';
import { followRights } from './hello.ts';
import { indexRoomAnew } from './message-indexing.ts';
import { rightsTopic } from './other-nodes.ts';
import { presentRooms } from './room.presenter.ts';
import { factsOf, type RoomQuestion } from './room.ts';
import { standsOf } from './stands.ts';

/** The room of a question gets the name and the readers that the question has now. */
export async function changeQuestionRoom(
  session: ClientSession,
  s: StreamId,
  { name, question }: { name: string; question: RoomQuestion },
): Promise<void> {
  const set = { $set: { 'about.name': name, 'about.question': question }, $inc: { rights: 1 } };
  const options = { session, returnDocument: 'before' } as const;
  const before = await Streams.findOneAndUpdate({ _id: s }, set, options).lean();
  if (!before) return;
  const after = { ...before, about: { ...before.about, question } };
  const isOtherCrowd = readersDiffer(before, after);
  if (isOtherCrowd) await indexRoomAnew(session, s);
  afterCommit(session, async () => {
    forgetStream(s);
    if (isOtherCrowd) await followReaders(before);
  });
}

/** The rooms with these ids that the person may read, as the person sees them. */
export async function roomsByIds(
  actor: UserActor,
  ids: StreamId[],
): Promise<Map<StreamId, RoomView>> {
  const rooms = await presentRooms(actor, await readable(actor, ids));
  return new Map(rooms.map((room) => [room.s, room]));
}

/** Unread messages in each of these rooms that the person may read; stops at a hundred. */
export async function unreadByRoom(
  actor: UserActor,
  ids: StreamId[],
): Promise<Map<StreamId, number>> {
  const stands = await standsOf(actor.id, await readable(actor, ids));
  return new Map([...stands].map(([s, { unread }]) => [s, unread]));
}

async function readable(actor: UserActor, ids: StreamId[]): Promise<Stream[]> {
  if (ids.length === 0) return [];
  const streams = await Streams.find({ _id: trusted({ $in: ids }) }).lean();
  return streams.filter((stream) => canReadRoom(actor, factsOf(stream)));
}

function readersDiffer(a: Stream, b: Stream): boolean {
  const readers = (stream: Stream) => {
    const { open, personIds } = factsOf(stream);
    return JSON.stringify([open, personIds]);
  };
  return readers(a) !== readers(b);
}

/** Whoever may not read along any more stops hearing, on every node; whoever may begins to. */
async function followReaders({ networkId }: Stream): Promise<void> {
  if (!networkId) return;
  const online = peopleOnline();
  for (const { userId } of await membersOf(networkId)) {
    if (online.has(userId)) await followRights(userId);
    ringDoorbell(rightsTopic({ userId, networkId }), 0);
  }
}
