import { AppError } from '@leerkring/shared/errors.ts';
import type { RoomKind } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { hasRole } from '@leerkring/shared/policy/actor.ts';
import { createHash } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { peopleOnline, startHearing, tellPerson } from '../../realtime/socket-rooms.ts';
import { readStream } from '../../realtime/stream-memory.ts';
import { Streams, type Stream } from '../../realtime/streams.ts';
import { membershipsOf } from '../networks/index.ts';
import { personWith, readersOf } from './room-readers.ts';
import type { RoomAbout, RoomQuestion } from './room.ts';

export interface NewRoom {
  kind: Exclude<RoomKind, 'direct'>;
  networkId: Id;
  networkSlug: string;
  /** May be empty for a kind that a network has only one of. */
  name?: string;
  regionIds?: Id[];
  meetingId?: Id;
  question?: RoomQuestion;
}

/** Makes a room in the transaction of whatever it belongs to; gives its stream id. */
export async function openRoom(session: ClientSession, room: NewRoom): Promise<StreamId> {
  const { kind, networkId, networkSlug, name = '', regionIds = [], meetingId, question } = room;
  const about: RoomAbout = { name, networkSlug, regionIds, meetingId, question, archived: false };
  const s = `c:${newId()}`;
  const stream = { _id: s, kind, networkId, people: [], about: { ...about } };
  await insertStream(stream, session);
  afterCommit(session, () => announceRoom({ ...stream, ...numbers }));
  return s;
}

/**
 * The direct room of the actor and somebody who may see the actor too; made when it is not there.
 * Anybody else is not found.
 */
export async function openDirectRoom(actor: Actor, personId: Id): Promise<Stream> {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  const s = directStreamId(actor.id, personId);
  const known = await readStream(s);
  if (known) return known;
  if (!(await mayMeet(actor.id, personId))) throw new AppError('not_found');
  const about: RoomAbout = {
    ...{ name: '', networkSlug: null, regionIds: [], archived: false },
    openedBy: actor.id,
  };
  const people = [actor.id, personId].sort();
  await insertOnce({ _id: s, kind: 'direct', networkId: null, people, about: { ...about } });
  for (const id of people) startHearing(id, [s]);
  const made = await readStream(s);
  if (!made) throw new AppError('internal');
  return made;
}

/** The same for the two in either order, so that there is one room however often it is opened. */
export function directStreamId(aId: Id, bId: Id): StreamId {
  const both = [aId, bId].sort().join(' ');
  return `d:${createHash('sha256').update(both).digest('hex').slice(0, 24)}`;
}

type BareStream = Pick<Stream, '_id' | 'kind' | 'networkId' | 'people' | 'about'>;

const numbers = { head: 0, floor: 0, lastMessageR: 0, rights: 0 };

/** Those who may read a new room hear it from now on. */
async function announceRoom(stream: Stream): Promise<void> {
  const online = peopleOnline();
  if (online.size === 0) return;
  for (const id of await readersOf(stream)) {
    if (!online.has(id)) continue;
    startHearing(id, [stream._id]);
    tellPerson(id, 'changed', { what: 'rooms' });
  }
}

async function insertStream(stream: BareStream, session?: ClientSession): Promise<void> {
  await Streams.insertMany([{ ...stream, ...numbers }], { session, lean: true });
}

async function insertOnce(stream: BareStream): Promise<void> {
  try {
    await insertStream(stream);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Two people who see each other in the directory of some network. */
async function mayMeet(aId: Id, bId: Id): Promise<boolean> {
  if (aId === bId) return false;
  const [ofA, ofB] = await Promise.all([membershipsOf(aId), membershipsOf(bId)]);
  const [a, b] = [personWith(aId, ofA), personWith(bId, ofB)];
  const seeing = ['schoolContact', 'member', 'facilitator', 'coordinator'] as const;
  return ofA.some(
    ({ networkId }) => hasRole(a, networkId, ...seeing) && hasRole(b, networkId, ...seeing),
  );
}
