import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import { canReadRoom } from '@leerkring/shared/features/chat/chat.policy.ts';
import { dutchRoomWords, englishRoomWords } from '@leerkring/shared/features/chat/room-words.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { registerSubject, type SubjectLine } from '../../platform/subjects.ts';
import { Streams, type Stream } from '../../realtime/streams.ts';
import { badgesOf, findUser } from '../people/index.ts';
import { Message, type StoredMessage } from './message.model.ts';
import { aboutOf, factsOf, kindOf, otherOf } from './room.ts';

/** Lets others point at rooms and messages; only what the actor may read is answered. */
export function registerChatSubjects(): void {
  registerSubject('room', { look: lookAtRooms });
  registerSubject('message', { look: lookAtMessages });
}

async function lookAtRooms(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  const streams = await readableStreams(actor, ids);
  const titles = await titlesOf(actor, streams);
  return new Map(
    streams.map((stream) => [
      stream._id,
      {
        ...{ kind: 'room', id: stream._id, title: titles.get(stream._id) ?? '' },
        ...{ path: pathOf(stream), networkId: stream.networkId, authorId: null },
      },
    ]),
  );
}

async function lookAtMessages(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  const messages = await Message.find({ _id: trusted({ $in: ids }) }).lean();
  const streams = await readableStreams(actor, [...new Set(messages.map(({ s }) => s))]);
  const byId = new Map(streams.map((stream) => [stream._id, stream]));
  return new Map(
    messages.flatMap((message) => {
      const stream = byId.get(message.s);
      if (!stream || (message.deleted && !seesHidden(actor, stream, message))) return [];
      const line: SubjectLine = {
        ...{
          kind: 'message',
          id: message._id,
          title: excerptOf(message.hidden?.kept.text ?? message.text),
        },
        path: `${pathOf(stream)}?bij=${message.r}`,
        ...{ networkId: stream.networkId, authorId: message.authorId },
        within: { kind: 'room', id: stream._id },
      };
      return [[message._id, line]];
    }),
  );
}

/** A hidden message is still there for its author and for those who run the network. */
function seesHidden(actor: Actor, { networkId }: Stream, { authorId, hidden }: StoredMessage) {
  if (!hidden || actor.kind !== 'user') return false;
  return actor.id === authorId || (networkId !== null && runsNetwork(actor, networkId));
}

async function readableStreams(actor: Actor, ids: StreamId[]): Promise<Stream[]> {
  const streams = await Streams.find({ _id: trusted({ $in: ids }) }).lean();
  return streams.filter((stream) => canReadRoom(actor, factsOf(stream)));
}

/** The other person, the name of the room, or the reader's word for a room that has none. */
async function titlesOf(actor: Actor, streams: Stream[]): Promise<Map<StreamId, string>> {
  const others = streams.map((stream) => [stream, otherIn(actor, stream)] as const);
  const hasNameless = streams.some((stream) => !aboutOf(stream).name);
  const [badges, words] = await Promise.all([
    badgesOf(others.flatMap(([, id]) => id ?? [])),
    hasNameless ? wordsFor(actor) : dutchRoomWords,
  ]);
  return new Map(
    others.map(([stream, otherId]) => [
      stream._id,
      (otherId !== undefined && badges.get(otherId)?.name) ||
        aboutOf(stream).name ||
        words[kindOf(stream)],
    ]),
  );
}

async function wordsFor(actor: Actor) {
  const reader = actor.kind === 'user' ? await findUser(actor.id) : null;
  return reader?.preferences.locale === 'en' ? englishRoomWords : dutchRoomWords;
}

function otherIn(actor: Actor, stream: Stream) {
  const isDirect = kindOf(stream) === 'direct' && actor.kind === 'user';
  return isDirect ? otherOf(stream, actor.id) : undefined;
}

function pathOf(stream: Stream): string {
  const digits = stream._id.slice(2);
  const { networkSlug } = aboutOf(stream);
  return networkSlug === null ? `/berichten/${digits}` : `/n/${networkSlug}/gesprek/${digits}`;
}
