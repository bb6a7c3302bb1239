import { AppError } from '@leerkring/shared/errors.ts';
import type { MessageFacts } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { ActionId, FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize, may } from '../../platform/authorize.ts';
import { rememberedStream } from '../../realtime/stream-memory.ts';
import type { Stream } from '../../realtime/streams.ts';
import { Message } from './message.model.ts';
import { connectedFacts, noRoom } from './room.access.ts';

/** The actions that are decided by a message and its room. */
export type MessageAction = {
  [A in ActionId]: FactsOf<A> extends MessageFacts
    ? MessageFacts extends FactsOf<A>
      ? A
      : never
    : never;
}[ActionId];

/**
 * The room of a message when the actor may do this to the message. A first look only: the right is
 * decided again inside the transaction that changes the message. Who may not read the room cannot
 * tell a message that exists from one that does not.
 */
export async function accessRememberedMessage(
  actor: Actor,
  { s, id }: { s: StreamId; id: Id },
  action: MessageAction,
): Promise<Stream> {
  const room = await rememberedStream(s);
  const message = room && (await Message.findOne({ _id: id, s }).lean());
  const facts = room ? await connectedFacts(room) : noRoom;
  const target = { authorId: message?.authorId ?? '', deleted: message?.deleted != null };
  const seen = may(actor, 'room.read', facts);
  authorize(actor, action, seen && message ? { ...facts, ...target } : { ...noRoom, ...target });
  if (!room) throw new AppError('not_found');
  return room;
}
