import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { appendNote } from '../../realtime/append-note.ts';
import { moveFiles } from '../files/index.ts';
import { registerReportable } from '../moderation/index.ts';
import { removed } from './message-changes.ts';
import { indexSoon } from './message-indexing.ts';
import { Message, type StoredMessage } from './message.model.ts';
import { saveMentions } from './save-messages.ts';

/** Lets messages be hidden by those who run the network, and shown again. */
export function registerMessageHiding(): void {
  registerReportable('message', {
    hide: hideMessage,
    restore: restoreMessage,
    text: async (id) => {
      const message = await Message.findById(id).lean();
      return message?.hidden?.kept.text ?? message?.text ?? '';
    },
  });
}

/**
 * To everybody a hidden message is a removed one: whatever reads messages shows nothing of it. What
 * was in it is put aside, for its author, for those who run the network and for the way back.
 */
async function hideMessage(session: ClientSession, actor: UserActor, id: Id): Promise<void> {
  const message = await Message.findById(id).session(session).lean();
  if (!message || message.deleted) throw new AppError('not_found');
  const r = await note(session, actor, message, 'message.hidden');
  const { body, text, words, files, reactions, mentions, replyTo } = message;
  const kept = { body, text, words, files, reactions, mentions, replyTo };
  const gone = removed(message, 'moderator', { r, at: clock.now() });
  const hidden = { by: actor.id, kept };
  await replace(session, message, { ...gone, harvests: message.harvests, hidden });
  // Files of a room are for all its readers, those of a hidden message for who still sees it.
  await moveFiles(session, files, { kind: 'message', id });
}

async function restoreMessage(session: ClientSession, actor: UserActor, id: Id): Promise<void> {
  const message = await Message.findById(id).session(session).lean();
  if (!message?.hidden) throw new AppError('not_found');
  const { kept } = message.hidden;
  const r = await note(session, actor, message, 'message.restored');
  await replace(session, message, { ...message, ...kept, lastR: r, deleted: null, hidden: null });
  await moveFiles(session, kept.files, { kind: 'room', id: message.s });
}

async function note(
  session: ClientSession,
  { id: a }: UserActor,
  { _id: m, s }: StoredMessage,
  t: 'message.hidden' | 'message.restored',
): Promise<number> {
  indexSoon(session, [s]);
  return appendNote(session, s, { t, a, m });
}

async function replace(
  session: ClientSession,
  before: StoredMessage,
  after: StoredMessage,
): Promise<void> {
  await Message.replaceOne({ _id: after._id }, after, { session });
  await saveMentions(session, [{ before, after }]);
}
