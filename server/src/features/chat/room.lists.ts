import { canReadRoom, roomKinds } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { RoomView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { Streams } from '../../realtime/streams.ts';
import { factsOf, kindOf } from './room.ts';
import { presentRooms } from './room.presenter.ts';

/** The rooms of a network that the actor may read, those of its questions apart: by kind and name. */
export async function roomsOfNetwork(actor: UserActor, networkId: Id): Promise<RoomView[]> {
  const streams = await Streams.find({ networkId }).lean();
  const readable = streams.filter(
    (stream) => kindOf(stream) !== 'question' && canReadRoom(actor, factsOf(stream)),
  );
  return (await presentRooms(actor, readable)).sort(byKindAndName);
}

/** Direct rooms in which something was said or that the actor opened, the last one first. */
export async function directRoomsOf(actor: UserActor): Promise<RoomView[]> {
  const streams = await Streams.find({
    people: actor.id,
    $or: [{ lastMessageR: trusted({ $gt: 0 }) }, { 'about.openedBy': actor.id }],
  }).lean();
  const rooms = await presentRooms(actor, streams);
  return rooms.sort((a, b) => (b.last?.at ?? '').localeCompare(a.last?.at ?? ''));
}

function byKindAndName(a: RoomView, b: RoomView): number {
  const order = roomKinds.indexOf(a.kind) - roomKinds.indexOf(b.kind);
  return order || a.name.localeCompare(b.name, 'nl');
}
