import {
  canModerateRoom,
  canPin,
  canWriteRoom,
  type RoomFacts,
} from '@leerkring/shared/features/chat/chat.policy.ts';
import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { RoomView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { Stream } from '../../realtime/streams.ts';
import { membersOf } from '../networks/index.ts';
import { badgesOf } from '../people/index.ts';
import { Message, type StoredMessage } from './message.model.ts';
import { aboutOf, factsOf, kindOf, otherOf } from './room.ts';
import { presentStand, standsOf, type Stand } from './stands.ts';

/** Rooms as the actor sees them, in a number of queries that does not grow with the rooms. */
export async function presentRooms(actor: UserActor, streams: Stream[]): Promise<RoomView[]> {
  const direct = streams.filter((stream) => kindOf(stream) === 'direct');
  const [stands, last, connected] = await Promise.all([
    standsOf(actor.id, streams),
    lastMessages(streams),
    direct.length > 0 ? peopleAround(actor) : new Set<Id>(),
  ]);
  const others = direct.map((stream) => otherOf(stream, actor.id));
  const authors = [...last.values()].map(({ authorId }) => authorId);
  const badges = await badgesOf([...others, ...authors]);
  return streams.flatMap((stream) => {
    const stand = stands.get(stream._id);
    return stand
      ? [presentRoom(actor, stream, { stand, last: last.get(stream._id), connected, badges })]
      : [];
  });
}

interface Around {
  stand: Stand;
  last: StoredMessage | undefined;
  connected: ReadonlySet<Id>;
  badges: ReadonlyMap<Id, PersonBadge>;
}

function presentRoom(actor: UserActor, stream: Stream, around: Around): RoomView {
  const { stand, badges } = around;
  const { name, networkSlug, regionIds, archived } = aboutOf(stream);
  const isDirect = kindOf(stream) === 'direct';
  const otherId = otherOf(stream, actor.id);
  const person = isDirect ? (badges.get(otherId) ?? null) : null;
  const facts = { ...factsOf(stream), stillConnected: around.connected.has(otherId) };
  return {
    ...presentStand(stand),
    kind: kindOf(stream),
    name: person?.name ?? name,
    ...{ networkSlug, regionIds, person, archived, muted: stand.muted },
    last: presentLast(around),
    can: abilitiesOf(actor, facts),
  };
}

function presentLast({ last, badges }: Around): RoomView['last'] {
  if (!last) return null;
  const author = badges.get(last.authorId)?.name ?? '';
  const { r, lastR, at, text, deleted } = last;
  const said = { at: at.toISOString(), author, excerpt: excerptOf(text) };
  return { r, lastR, ...said, gone: deleted !== null };
}

function abilitiesOf(actor: UserActor, facts: RoomFacts): RoomView['can'] {
  const open = !facts.archived;
  return {
    write: open && canWriteRoom(actor, facts),
    pin: open && canPin(actor, facts),
    moderate: open && canModerateRoom(actor, facts),
  };
}

async function lastMessages(streams: Stream[]): Promise<Map<StreamId, StoredMessage>> {
  const places = streams.flatMap(({ _id, lastMessageR }) =>
    lastMessageR > 0 ? [{ s: _id, r: lastMessageR }] : [],
  );
  const found = places.length > 0 ? await Message.find({ $or: places }).lean() : [];
  return new Map(found.map((message) => [message.s, message]));
}

/** Everybody in the networks of the actor: with them a direct room is open for writing. */
async function peopleAround(actor: UserActor): Promise<Set<Id>> {
  const members = await Promise.all(actor.memberships.map(({ networkId }) => membersOf(networkId)));
  return new Set(members.flat().map(({ userId }) => userId));
}
