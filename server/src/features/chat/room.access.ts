import { AppError } from '@leerkring/shared/errors.ts';
import type { RoomFacts } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { ActionId, FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { readStream, rememberedStream } from '../../realtime/stream-memory.ts';
import type { Stream } from '../../realtime/streams.ts';
import { shareNetwork } from '../networks/index.ts';
import { factsOf } from './room.ts';

/** The actions that are decided by the room alone. */
export type RoomAction = {
  [A in ActionId]: RoomFacts extends FactsOf<A>
    ? FactsOf<A> extends RoomFacts
      ? A
      : never
    : never;
}[ActionId];

/**
 * The stream of a room as it is now, when the actor may do this there. A room that is not there
 * answers exactly as one that the actor may not know of (xS9).
 */
export async function accessRoom(actor: Actor, s: StreamId, action: RoomAction): Promise<Stream> {
  return decided(actor, action, await readStream(s));
}

/**
 * The same out of memory, where a state of a moment ago will do: signals, and the first look at a
 * write whose right is decided again inside its transaction.
 */
export async function accessRememberedRoom(
  actor: Actor,
  s: StreamId,
  action: RoomAction,
): Promise<Stream> {
  return decided(actor, action, await rememberedStream(s));
}

async function decided(actor: Actor, action: RoomAction, stream?: Stream): Promise<Stream> {
  authorize(actor, action, stream ? await connectedFacts(stream) : noRoom);
  if (!stream) throw new AppError('not_found');
  return stream;
}

/** The facts of a room for features that hang things in it, such as files. */
export async function roomFacts(s: StreamId): Promise<RoomFacts | undefined> {
  const stream = await readStream(s);
  return stream && connectedFacts(stream);
}

/** The facts of a room, of a direct one also whether its two people still share a network. */
export async function connectedFacts(stream: Stream): Promise<RoomFacts> {
  const facts = factsOf(stream);
  const [a, b] = facts.personIds;
  if (facts.kind !== 'direct' || a === undefined || b === undefined) return facts;
  return { ...facts, stillConnected: await shareNetwork(a, b) };
}

/** Nobody may know of a room without a network and without people. */
export const noRoom: RoomFacts = { kind: 'direct', regionIds: [], personIds: [], archived: false };
