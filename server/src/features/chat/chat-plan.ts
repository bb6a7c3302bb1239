import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import type { EntryDraft, Plan } from '../../realtime/stream-kind.ts';
import type { Stream } from '../../realtime/streams.ts';
import type { NoticeInput } from '../notifications/index.ts';
import type { ChatCommand } from './chat-command.ts';
import { presentEntries } from './entry.presenter.ts';
import { freshRights, type FreshRights } from './fresh-rights.ts';
import { judge } from './message-judge.ts';
import { noticesOf } from './message-notices.ts';
import { Message, type StoredMessage } from './message.model.ts';
import type { Touched } from './save-messages.ts';

/** Knows which messages it touched, so that those of many plans are written together. */
export interface ChatPlan extends Plan<ChatCommand> {
  touched: Touched;
  /** Whom the touched messages concern. */
  notices(): NoticeInput[];
}

/** Reads what a batch needs, so that every command of it can be worked out in memory. */
export async function planChat(
  session: ClientSession,
  stream: Stream,
  commands: ChatCommand[],
): Promise<ChatPlan> {
  const rights = new Map<Id, FreshRights>();
  for (const { actor } of commands) {
    if (!rights.has(actor.id)) rights.set(actor.id, await freshRights(session, stream, actor));
  }
  const messages = await messagesFor(session, stream, commands);
  const touched: Touched = new Map();
  return {
    apply: (command, r, at) => {
      const own = rights.get(command.actor.id);
      if (!own) throw new AppError('internal');
      const quoted = command.do === 'send' && command.replyTo ? command.replyTo : '';
      const before = messages.get(command.id);
      const where = { s: stream._id, r, at, quoted: messages.get(quoted) };
      const { type, message } = judge(command, own, before, where);
      messages.set(message._id, message);
      const first = touched.get(message._id);
      touched.set(message._id, { before: first ? first.before : before, after: message });
      return draftOf(type, message._id);
    },
    touched,
    notices: () => noticesOf(stream, touched, messages),
    present: (entries) => presentEntries(entries, messages),
  };
}

function draftOf(t: EntryDraft['t'], m: Id): EntryDraft {
  return { t, m, counts: t === 'message.created' };
}

async function messagesFor(
  session: ClientSession,
  stream: Stream,
  commands: ChatCommand[],
): Promise<Map<Id, StoredMessage>> {
  const ids = new Set(commands.flatMap(targetOf));
  if (ids.size === 0) return new Map();
  // The room in the filter: an id of another room finds nothing here.
  const filter = { _id: trusted({ $in: [...ids] }), s: stream._id };
  const found = await Message.find(filter).session(session).lean();
  return new Map(found.map((message) => [message._id, message]));
}

function targetOf(command: ChatCommand): Id[] {
  if (command.do !== 'send') return [command.id];
  return command.replyTo ? [command.replyTo] : [];
}
