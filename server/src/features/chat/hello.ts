import {
  PROTOCOL_VERSION,
  type ClientFrame,
  type HelloVerdict,
} from '@leerkring/shared/features/chat/chat.events.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { canReadRoom } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { clock } from '../../platform/clock.ts';
import type { LiveSocket } from '../../realtime/frames.ts';
import { watchFrom } from '../../realtime/fan-out.ts';
import { storeEpoch } from '../../realtime/store-epoch.ts';
import {
  endSocket,
  heardBy,
  personRoom,
  socketsOf,
  startHearing,
  stopHearing,
  streamRoom,
  tellPerson,
} from '../../realtime/socket-rooms.ts';
import { recheckSubjects } from '../../realtime/subject-news.ts';
import { membershipsOf } from '../networks/index.ts';
import { factsOf } from './room.ts';
import { streamsOf } from './streams-of-person.ts';

/**
 * Joins the pushes first; the client reads the heads after this answer. So nothing can fall between
 * what it reads and what it hears (M-17).
 */
export async function greet(
  socket: LiveSocket,
  { proto }: ClientFrame<'hello'>,
): Promise<HelloVerdict> {
  if (proto !== PROTOCOL_VERSION) {
    setImmediate(() => endSocket(socket, 'proto'));
    throw new AppError('proto');
  }
  const { actor } = socket.data;
  await socket.join(personRoom(actor.id));
  await hearOwnStreams(socket);
  return {
    ok: true,
    storeEpoch: await storeEpoch(),
    userId: actor.id,
    serverTime: clock.now().toISOString(),
  };
}

/** Lets every socket of a person hear what the person may read now, and nothing else. */
export async function followRights(personId: Id): Promise<void> {
  const [socket] = socketsOf(personId);
  if (!socket) return;
  const memberships = await membershipsOf(personId);
  for (const own of socketsOf(personId)) own.data.actor = { ...own.data.actor, memberships };
  const readable = new Set((await streamsOf(socket.data.actor)).map(({ _id }) => _id));
  startHearing(personId, [...readable]);
  for (const s of heardBy(personId)) if (!readable.has(s)) stopHearing(personId, s, 'left');
  await recheckSubjects(personId);
  tellPerson(personId, 'changed', { what: 'rooms' });
}

async function hearOwnStreams(socket: LiveSocket): Promise<void> {
  const streams = await streamsOf(socket.data.actor);
  await socket.join(streams.map(({ _id }) => streamRoom(_id)));
  for (const { _id, head } of streams) watchFrom(_id, head);
  // A right that ended between reading and joining: only what holds after joining counts.
  const memberships = await membershipsOf(socket.data.actor.id);
  const actor = { ...socket.data.actor, memberships };
  socket.data.actor = actor;
  for (const stream of streams) {
    if (!canReadRoom(actor, factsOf(stream))) await leaveStream(socket, stream._id);
  }
}

async function leaveStream(socket: LiveSocket, s: StreamId): Promise<void> {
  await socket.leave(streamRoom(s));
}
