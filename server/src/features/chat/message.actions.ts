import { AppError } from '@leerkring/shared/errors.ts';
import type { ReactionEmoji } from '@leerkring/shared/features/chat/chat.view.ts';
import { mentionedIds, type RichText } from '@leerkring/shared/rich-text.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import { newId } from '../../platform/random.ts';
import { keyedDigest } from '../../platform/secret.ts';
import { append, type Sent } from '../../realtime/append.ts';
import { tellPerson } from '../../realtime/socket-rooms.ts';
import type { Stream } from '../../realtime/streams.ts';
import type { ChatCommand, ChatDeed } from './chat-command.ts';
import { accessRememberedMessage } from './message.access.ts';
import { accessRememberedRoom } from './room.access.ts';
import { sentEarlier } from './sent-earlier.ts';
import { readersAmong } from './room-readers.ts';
import { kindOf, otherOf } from './room.ts';

export interface NewMessage {
  s: StreamId;
  /** The same one again is the same message. */
  cid: string;
  body: RichText;
  replyTo?: Id;
  files?: Id[];
}

export interface MessageTarget {
  s: StreamId;
  id: Id;
  cid: string;
}

/** Says something in a room; resolves once it is durable. */
export async function sendMessage(actor: Actor, input: NewMessage): Promise<Sent> {
  const { s, cid, body, replyTo, files = [] } = input;
  const what = { do: 'send' as const, body, replyTo, files: [...new Set(files)] };
  const digest = digestOf(what);
  return orEarlier(actor, { s, cid, digest }, async () => {
    const room = await accessRememberedRoom(actor, s, 'message.send');
    const mentions = await namedIn(room, actor, body);
    const sent = await perform(actor, { s, cid, id: newId(), digest }, { ...what, mentions });
    if (!sent.repeated) tellFirstWord(room, sent, actor);
    return sent;
  });
}

/** Changes one's own message; `baseR` is the last change that the author saw. */
export async function editMessage(
  actor: Actor,
  target: MessageTarget,
  { baseR, body }: { baseR: number; body: RichText },
): Promise<Sent> {
  const what = { do: 'edit' as const, baseR, body };
  return change(actor, target, 'message.edit', what, async (room) => ({
    ...what,
    mentions: await namedIn(room, actor, body),
  }));
}

/** Removes a message with everything that was in it. */
export async function deleteMessage(
  actor: Actor,
  target: MessageTarget,
  baseR: number,
): Promise<Sent> {
  return change(actor, target, 'message.delete', { do: 'delete', baseR });
}

/** Adds one's own reaction or takes it back. */
export async function reactToMessage(
  actor: Actor,
  target: MessageTarget,
  { emoji, on }: { emoji: ReactionEmoji; on: boolean },
): Promise<Sent> {
  return change(actor, target, 'message.react', { do: 'react', emoji, on });
}

/** Puts a message on the board of its room or takes it off. */
export async function pinMessage(actor: Actor, target: MessageTarget, on: boolean): Promise<Sent> {
  return change(actor, target, 'message.pin', { do: 'pin', on });
}

type ChangeAction = Parameters<typeof accessRememberedMessage>[2];
type BareEdit = Omit<Extract<ChatDeed, { do: 'edit' }>, 'mentions'>;

async function change(
  actor: Actor,
  target: MessageTarget,
  action: ChangeAction,
  what: Exclude<ChatDeed, { do: 'send' | 'edit' }> | BareEdit,
  complete?: (room: Stream) => Promise<ChatDeed>,
): Promise<Sent> {
  const digest = digestOf({ ...what, id: target.id });
  return orEarlier(actor, { ...target, digest }, async () => {
    const room = await accessRememberedMessage(actor, target, action);
    const deed = what.do === 'edit' ? await complete?.(room) : what;
    if (!deed) throw new AppError('internal');
    return perform(actor, { ...target, digest }, deed);
  });
}

/** A refusal does not take back what was accepted earlier: that is the author's own fact. */
async function orEarlier(
  actor: Actor,
  key: { s: StreamId; cid: string; digest: string },
  work: () => Promise<Sent>,
): Promise<Sent> {
  try {
    return await work();
  } catch (refusal) {
    const earlier = await sentEarlier(actor, key);
    if (earlier) return earlier;
    throw refusal;
  }
}

async function perform(
  actor: Actor,
  { s, cid, id, digest }: { s: StreamId; cid: string; id: Id; digest: string },
  deed: ChatDeed,
): Promise<Sent> {
  return append<ChatCommand>(s, { actor: personOf(actor), cid, digest, id, ...deed });
}

function personOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return actor;
}

/** Naming oneself is no news. */
async function namedIn(room: Stream, actor: Actor, body: RichText): Promise<Id[]> {
  const others = mentionedIds(body).filter((id) => actor.kind !== 'user' || id !== actor.id);
  return readersAmong(room, others);
}

/** Keyed, so that the digest of a removed text tells nothing to who tries out short texts. */
function digestOf(what: unknown): string {
  return keyedDigest('chat.content', JSON.stringify(what));
}

/** A direct room appears on the list of the other with the first thing said in it. */
function tellFirstWord(room: Stream, { r }: Sent, actor: Actor): void {
  if (kindOf(room) !== 'direct' || r !== 1 || actor.kind !== 'user') return;
  tellPerson(otherOf(room, actor.id), 'changed', { what: 'rooms' });
}
