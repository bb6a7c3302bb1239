import { AppError } from '@leerkring/shared/errors.ts';
import type { SentView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import { op } from '../../platform/operations.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Sent } from '../../realtime/append.ts';
import { storeEpoch } from '../../realtime/store-epoch.ts';
import { accessNetwork } from '../networks/index.ts';
import { markRead, preferRoom } from './cursor.actions.ts';
import {
  deleteMessage,
  editMessage,
  pinMessage,
  reactToMessage,
  sendMessage,
} from './message.actions.ts';
import { openDirectRoom } from './open-room.ts';
import { readRange } from './range.ts';
import { accessRoom } from './room.access.ts';
import { directRoomsOf, roomsOfNetwork } from './room.lists.ts';
import { presentRooms } from './room.presenter.ts';
import { peopleOfRoom, pinsOf, readPositionsOf, searchRoom } from './room.reading.ts';
import type { Stream } from '../../realtime/streams.ts';
import { changedHeads, syncStreams } from './sync.ts';

export const chatOperations = {
  rooms: op.chat.rooms.handler(async ({ input, context: { actor } }) => {
    const network = await accessNetwork(actor, input.slug, 'network.enter');
    return { items: await roomsOfNetwork(personOf(actor), network._id) };
  }),
  directRooms: op.chat.directRooms.handler(async ({ context: { actor } }) => ({
    items: await directRoomsOf(personOf(actor)),
  })),
  openDirectRoom: op.chat.openDirectRoom.handler(async ({ input, context: { actor } }) =>
    oneRoom(actor, await openDirectRoom(actor, input.personId)),
  ),
  room: op.chat.room.handler(async ({ input, context: { actor } }) =>
    oneRoom(actor, await accessRoom(actor, input.s, 'room.read')),
  ),
  range: op.chat.range.handler(({ input, context }) => readRange(context.actor, input)),
  send: op.chat.send.handler(async ({ input: { type: _only, ...message }, context }) => {
    const sent = await sendMessage(context.actor, message);
    if (sent.repeated) context.response.status = 200;
    return presentSent(message.cid, sent);
  }),
  edit: op.chat.edit.handler(async ({ input, context: { actor } }) =>
    presentSent(input.cid, await editMessage(actor, input, input)),
  ),
  remove: op.chat.remove.handler(async ({ input, context: { actor } }) =>
    presentSent(input.cid, await deleteMessage(actor, input, input.baseR)),
  ),
  react: op.chat.react.handler(async ({ input, context: { actor } }) =>
    presentSent(input.cid, await reactToMessage(actor, input, { emoji: input.emoji, on: true })),
  ),
  unreact: op.chat.unreact.handler(async ({ input, context: { actor } }) =>
    presentSent(input.cid, await reactToMessage(actor, input, { emoji: input.emoji, on: false })),
  ),
  pin: op.chat.pin.handler(async ({ input, context: { actor } }) =>
    presentSent(input.cid, await pinMessage(actor, input, true)),
  ),
  unpin: op.chat.unpin.handler(async ({ input, context: { actor } }) =>
    presentSent(input.cid, await pinMessage(actor, input, false)),
  ),
  pins: op.chat.pins.handler(async ({ input, context }) => ({
    items: await pinsOf(context.actor, input.s),
  })),
  search: op.chat.search.handler(async ({ input, context }) => ({
    items: await searchRoom(context.actor, input),
  })),
  people: op.chat.people.handler(async ({ input, context }) => ({
    items: await peopleOfRoom(context.actor, input),
  })),
  readers: op.chat.readers.handler(async ({ input, context }) => ({
    items: await readPositionsOf(context.actor, input.s),
  })),
  markRead: op.chat.markRead.handler(async ({ input, context }) => ({
    ok: true as const,
    readR: await markRead(context.actor, input.s, input.r),
  })),
  prefer: op.chat.prefer.handler(async ({ input, context }) => {
    await preferRoom(context.actor, input.s, input.muted);
    return { ok: true as const };
  }),
};

export const streamOperations = {
  sync: op.streams.sync.handler(async ({ input, context: { actor } }) => ({
    storeEpoch: await storeEpoch(),
    ...(await syncStreams(personOf(actor), Object.keys(input.at))),
  })),
  heads: op.streams.heads.handler(({ input, context: { actor } }) =>
    changedHeads(personOf(actor), input.at),
  ),
};

/** The guard in front of the operations refused everybody else already. */
function personOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return actor;
}

async function oneRoom(actor: RequestContext['actor'], stream: Stream) {
  const [room] = await presentRooms(personOf(actor), [stream]);
  if (!room) throw new AppError('not_found');
  return room;
}

function presentSent(cid: string, { id, r, at }: Sent): SentView {
  return { ok: true, cid, id, r, at: at.toISOString() };
}
