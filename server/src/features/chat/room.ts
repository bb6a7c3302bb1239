import type { RoomFacts, RoomKind } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Stream } from '../../realtime/streams.ts';

export interface RoomQuestion {
  id: Id;
  /** Whether the network sees the question. */
  open: boolean;
  writerIds: Id[];
}

/** What the stream of a room says about the room. */
export interface RoomAbout {
  /** Empty for the rooms that every network has: the screen has a word for those. */
  name: string;
  networkSlug: string | null;
  regionIds: Id[];
  meetingId?: Id;
  archived: boolean;
  /** The question that the room is about, with what decides who reads along. */
  question?: RoomQuestion;
  /** Who opened a direct room: it is on the list of the other only once something was said. */
  openedBy?: Id;
}

export function aboutOf(stream: Stream): RoomAbout {
  // Only rooms have these streams, and rooms are only made by openRoom() and openDirectRoom().
  return stream.about as unknown as RoomAbout;
}

export function kindOf(stream: Stream): RoomKind {
  // As above.
  return stream.kind as RoomKind;
}

/** What the policy must know of a room; whether two people still share a network is asked apart. */
export function factsOf(stream: Stream): RoomFacts {
  const { regionIds, meetingId, archived, question } = aboutOf(stream);
  return {
    kind: kindOf(stream),
    networkId: stream.networkId ?? undefined,
    regionIds,
    meetingId,
    personIds: question?.writerIds ?? stream.people,
    open: question?.open,
    archived,
  };
}

/** The other one of a direct room. */
export function otherOf({ people }: Stream, userId: Id): Id {
  return people.find((id) => id !== userId) ?? userId;
}
