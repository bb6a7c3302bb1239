import { toPlainText, type RichText } from '@leerkring/shared/rich-text.ts';
import type { ReactionEmoji } from '@leerkring/shared/features/chat/chat.view.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { foldedWords } from '../../platform/fold.ts';
import type { Deed } from './chat-command.ts';
import type { StoredMessage } from './message.model.ts';

/** When something happens and under which number. */
export interface Moment {
  r: number;
  at: Date;
}

export function newMessage(
  { _id, s, authorId, cid }: { _id: Id; s: StreamId; authorId: Id; cid: string },
  { body, replyTo = undefined, files, mentions }: Deed<'send'>,
  { r, at }: Moment,
): StoredMessage {
  return {
    ...{ _id, s, r, lastR: r, authorId, cid, at },
    ...textOf(body),
    ...{ replyTo: replyTo ?? null, files, mentions },
    ...{ reactions: [], pinned: null, editedAt: null, deleted: null },
  };
}

export function edited(
  message: StoredMessage,
  { body, mentions }: Deed<'edit'>,
  { r, at }: Moment,
): StoredMessage {
  return { ...message, ...textOf(body), mentions, lastR: r, editedAt: at };
}

/** Takes everything out that was said, shown, answered or named (BR-30). */
export function removed(
  message: StoredMessage,
  by: 'author' | 'moderator',
  { r, at }: Moment,
): StoredMessage {
  const nothing = { body: null, text: '', words: [], files: [], reactions: [], mentions: [] };
  const gone = { ...nothing, replyTo: null, pinned: null, harvests: [] };
  return { ...message, ...gone, lastR: r, deleted: { by, at } };
}

/** A second time the same changes nothing but the number. */
export function reacted(
  message: StoredMessage,
  personId: Id,
  { emoji, on }: { emoji: ReactionEmoji; on: boolean },
  { r }: Moment,
): StoredMessage {
  const others = message.reactions.map((reaction) =>
    reaction.emoji === emoji
      ? { emoji, people: reaction.people.filter((id) => id !== personId) }
      : reaction,
  );
  const known = others.find((reaction) => reaction.emoji === emoji) ?? { emoji, people: [] };
  if (on) known.people.push(personId);
  const all = others.includes(known) ? others : [...others, known];
  return { ...message, reactions: all.filter(({ people }) => people.length > 0), lastR: r };
}

export function pinned(
  message: StoredMessage,
  by: Id,
  on: boolean,
  { r, at }: Moment,
): StoredMessage {
  return { ...message, pinned: on ? { by, at } : null, lastR: r };
}

/** More words than this are a pasted list, not something to find a message by. */
const MAX_WORDS = 400;
const LONGEST_WORD = 40;

function textOf(body: RichText): Pick<StoredMessage, 'body' | 'text' | 'words'> {
  const text = toPlainText(body);
  const words = foldedWords(text).map((word) => word.slice(0, LONGEST_WORD));
  return { body, text, words: [...new Set(words)].slice(0, MAX_WORDS) };
}
