import type { StreamId } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { log } from '../../platform/log.ts';
import { newId } from '../../platform/random.ts';
import { tellPerson } from '../../realtime/socket-rooms.ts';
import type { Stream } from '../../realtime/streams.ts';
import { readSubject } from '../notifications/index.ts';
import { Cursor } from './cursor.model.ts';
import { accessRoom } from './room.access.ts';
import { standsOf } from './stands.ts';

/** Notes how far the actor has read: never back, and never beyond what there is (M-12). */
export async function markRead(actor: Actor, s: StreamId, r: number): Promise<number> {
  const room = await accessRoom(actor, s, 'room.markRead');
  const person = personOf(actor);
  const readR = await moveCursor(person, s, { $max: { readR: Math.min(r, room.head) } });
  void tellOwnDevices(person, room);
  void readNotices(person, s, readR);
  return readR;
}

/** Mutes a room or lets it speak again; muted messages still count as unread. */
export async function preferRoom(actor: Actor, s: StreamId, muted: boolean): Promise<void> {
  await accessRoom(actor, s, 'room.prefer');
  const person = personOf(actor);
  await moveCursor(person, s, { $set: { muted } });
  tellPerson(person.id, 'changed', { what: 'rooms' });
}

type CursorChange = { $max: { readR: number } } | { $set: { muted: boolean } };

async function moveCursor(actor: UserActor, s: StreamId, change: CursorChange): Promise<number> {
  const cursor = await Cursor.findOneAndUpdate(
    { userId: actor.id, s },
    { ...change, $setOnInsert: { _id: newId() } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return cursor?.readR ?? 0;
}

/** A hint: who misses it hears it with the next sync. */
async function tellOwnDevices(actor: UserActor, room: Stream): Promise<void> {
  try {
    const stand = (await standsOf(actor.id, [room])).get(room._id);
    if (!stand) return;
    const { s, readR, unread, mentions, head } = stand;
    tellPerson(actor.id, 'readAt', { s, readR, unread, mentions, asOf: head });
  } catch (error) {
    log.warn('chat.read_hint', { error });
  }
}

/** What the inbox says of messages that were read here; a failure is made good with the next one. */
async function readNotices({ id }: UserActor, s: StreamId, readR: number): Promise<void> {
  try {
    await readSubject(null, id, { kind: 'room', id: s }, { r: readR });
  } catch (error) {
    log.warn('chat.read_notices', { error });
  }
}

function personOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return actor;
}
