import { AppError } from '@leerkring/shared/errors.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize, may } from '../../platform/authorize.ts';
import { appendNote } from '../../realtime/append-note.ts';
import { Streams } from '../../realtime/streams.ts';
import { actorWithin } from '../networks/index.ts';
import { Message, type Harvest, type StoredMessage } from './message.model.ts';
import { noRoom } from './room.access.ts';
import { aboutOf, factsOf } from './room.ts';

/** A message out of which something is made, and where it was said. */
export interface Harvested {
  s: StreamId;
  r: number;
  text: string;
  authorId: Id;
  networkId: Id | null;
  /** The question whose room it was said in. */
  roomQuestionId: Id | null;
}

/**
 * Says on a message what became of it, in the transaction that makes it; everybody in the room
 * hears it, also who was away. Who may not read the room finds no message.
 */
export async function markHarvest(
  session: ClientSession,
  actor: Actor,
  { messageId, mark }: { messageId: Id; mark: Harvest },
): Promise<Harvested> {
  const message = (await Message.findById(messageId).session(session).lean()) ?? undefined;
  const stream = message && (await Streams.findById(message.s).session(session).lean());
  const facts = stream ? factsOf(stream) : noRoom;
  const target = { authorId: message?.authorId ?? '', deleted: message?.deleted != null };
  const fresh = await actorWithin(session, actor);
  const seen = may(fresh, 'room.read', facts);
  authorize(fresh, 'message.harvest', seen ? { ...facts, ...target } : { ...noRoom, ...target });
  if (!message || !stream) throw new AppError('not_found');
  const others = (message.harvests ?? []).filter(({ itemId }) => itemId !== mark.itemId);
  await writeHarvests(session, actor, { ...message, harvests: [...others, mark] });
  const { s, r, text, authorId } = message;
  const roomQuestionId = aboutOf(stream).question?.id ?? null;
  return { s, r, text, authorId, networkId: stream.networkId, roomQuestionId };
}

/** Takes the mark of an item off its message again; a message that is gone needs nothing. */
export async function unmarkHarvest(
  session: ClientSession,
  actor: Actor,
  { messageId, itemId }: { messageId: Id; itemId: Id },
): Promise<void> {
  const message = await Message.findById(messageId).session(session).lean();
  if (!message?.harvests?.some((mark) => mark.itemId === itemId)) return;
  const harvests = message.harvests.filter((mark) => mark.itemId !== itemId);
  await writeHarvests(session, actor, { ...message, harvests });
}

async function writeHarvests(
  session: ClientSession,
  actor: Actor,
  { _id, s, harvests }: StoredMessage,
): Promise<void> {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  const lastR = await appendNote(session, s, { t: 'message.harvested', a: actor.id, m: _id });
  await Message.updateOne({ _id }, { $set: { harvests, lastR } }, { session });
}
