import { canReadRoom } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { MembershipFact } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import { trusted } from '../../platform/mongoose.ts';
import { appendNote } from '../../realtime/append-note.ts';
import { listenersOf, tellPerson } from '../../realtime/socket-rooms.ts';
import { forgetStream } from '../../realtime/stream-memory.ts';
import { Streams, type Stream } from '../../realtime/streams.ts';
import {
  onMembershipChanged,
  onNetworkArchived,
  onNetworkCreated,
  onRegionAdded,
  type MembershipChanged,
  type NetworkCreated,
  type RegionAdded,
} from '../networks/index.ts';
import { Cursor } from './cursor.model.ts';
import { openRoom } from './open-room.ts';
import { personWith } from './room-readers.ts';
import { factsOf, kindOf } from './room.ts';

/** Lets rooms follow what happens to networks, regions and memberships, in the same transaction. */
export function keepRooms(): void {
  onNetworkCreated(openFirstRooms);
  onRegionAdded(openRegionRoom);
  onNetworkArchived((session, { _id }) => archiveRooms(session, _id));
  onMembershipChanged(followMembership);
}

async function openFirstRooms(
  session: ClientSession,
  { network, regions, edition }: NetworkCreated,
): Promise<void> {
  const own = { networkId: network._id, networkSlug: network.slug };
  await openRoom(session, { ...own, kind: 'general' });
  await openRoom(session, { ...own, kind: 'facilitators' });
  for (const region of regions) await openRegionRoom(session, { network, region });
  const names = new Map(regions.map(({ _id, name }) => [_id, name]));
  // Regions that travel together share a room beside their own (BR-13).
  for (const regionIds of edition.clusters.filter((ids) => ids.length > 1)) {
    const name = regionIds.map((id) => names.get(id)).join(' + ');
    await openRoom(session, { ...own, kind: 'region', name, regionIds });
  }
}

async function openRegionRoom(
  session: ClientSession,
  { network, region }: RegionAdded,
): Promise<void> {
  await openRoom(session, {
    kind: 'region',
    networkId: network._id,
    networkSlug: network.slug,
    name: region.name,
    regionIds: [region._id],
  });
}

async function archiveRooms(session: ClientSession, networkId: Id): Promise<void> {
  const change = { $set: { 'about.archived': true }, $inc: { rights: 1 } };
  const streams = await Streams.find({ networkId }, { _id: 1 }).session(session).lean();
  await Streams.updateMany({ networkId }, change, { session });
  forgetAfterwards(session, streams);
  afterCommit(session, () => {
    const people = new Set(streams.flatMap(({ _id }) => [...listenersOf(_id)]));
    for (const id of people) tellPerson(id, 'changed', { what: 'rooms' });
  });
}

/**
 * Coming and going are entries of the rooms themselves, so that "removed" and "sent" have one order
 * in which a message after the removal does not exist (xS13).
 */
async function followMembership(session: ClientSession, event: MembershipChanged): Promise<void> {
  const { networkId, userId, before, after } = event;
  const streams = await Streams.find({ networkId }).session(session).lean();
  const same: StreamId[] = [];
  const ofQuestions: Stream[] = [];
  for (const stream of streams) {
    const [could, can] = [mayRead(userId, before, stream), mayRead(userId, after, stream)];
    if (could === can) same.push(...(can ? [stream._id] : []));
    else if (kindOf(stream) === 'question') ofQuestions.push(stream);
    else if (can) await join(session, stream._id, userId);
    else await appendNote(session, stream._id, { t: 'room.left', a: userId });
  }
  await startAtHead(session, after ? ofQuestions : [], userId);
  await changeRights(session, [...same, ...ofQuestions.map(({ _id }) => _id)], userId);
}

function mayRead(userId: Id, membership: MembershipFact | null, stream: Stream): boolean {
  return canReadRoom(personWith(userId, membership ? [membership] : []), factsOf(stream));
}

/** Whoever comes starts here: what was said before is there to read, but is not unread. */
async function join(session: ClientSession, s: StreamId, userId: Id): Promise<void> {
  const readR = await appendNote(session, s, { t: 'room.joined', a: userId });
  const change = { $max: { readR }, $setOnInsert: { _id: newId() } };
  await Cursor.updateOne({ userId, s }, change, { session, upsert: true });
}

/**
 * A network has as many of these rooms as questions: nobody is announced in all of them at once, and
 * the number of rights still lets nothing through that was decided before.
 */
async function startAtHead(session: ClientSession, streams: Stream[], userId: Id): Promise<void> {
  if (streams.length === 0) return;
  const writes = streams.map(({ _id: s, head }) => ({
    updateOne: {
      filter: { userId, s },
      update: { $max: { readR: head }, $setOnInsert: { _id: newId() } },
      upsert: true,
    },
  }));
  await Cursor.bulkWrite(writes, { session });
}

/** What may be done changed without coming or going; in direct rooms every membership counts. */
async function changeRights(session: ClientSession, same: StreamId[], userId: Id): Promise<void> {
  const direct = await Streams.find({ people: userId }, { _id: 1 }).session(session).lean();
  const ids = [...same, ...direct.map(({ _id }) => _id)];
  if (ids.length === 0) return;
  const filter = { _id: trusted({ $in: ids }) };
  await Streams.updateMany(filter, { $inc: { rights: 1 } }, { session });
  forgetAfterwards(
    session,
    ids.map((_id) => ({ _id })),
  );
}

function forgetAfterwards(session: ClientSession, streams: { _id: StreamId }[]): void {
  afterCommit(session, () => {
    for (const { _id } of streams) forgetStream(_id);
  });
}
