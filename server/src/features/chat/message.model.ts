import type { ReactionEmoji } from '@leerkring/shared/features/chat/chat.view.ts';
import type { HarvestKind } from '@leerkring/shared/features/questions/question.items.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { RichText } from '@leerkring/shared/rich-text.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

/** A thing on a learning question that was made out of a message. */
export interface Harvest {
  as: HarvestKind;
  questionId: Id;
  itemId: Id;
  /** Path of the question within the product. */
  path: string;
}

/** A message as it is now; the entries of its stream say how it became so. */
export interface StoredMessage {
  _id: Id;
  s: StreamId;
  /** Where it was said. */
  r: number;
  /** Its last change. */
  lastR: number;
  authorId: Id;
  cid: string;
  /** Null once removed: nothing of what was said stays. */
  body: RichText | null;
  text: string;
  /** Folded words, for search within the room. */
  words: string[];
  replyTo: Id | null;
  files: Id[];
  reactions: { emoji: ReactionEmoji; people: Id[] }[];
  mentions: Id[];
  pinned: { by: Id; at: Date } | null;
  at: Date;
  editedAt: Date | null;
  deleted: { by: 'author' | 'moderator'; at: Date } | null;
  /** What was put aside of a message that is hidden; to its readers it is a removed one. */
  hidden?: { by: Id; kept: KeptMessage } | null;
  /** What learning questions keep of it; messages of before have none. */
  harvests?: Harvest[];
}

/** What a message has in it. */
export type KeptMessage = Pick<
  StoredMessage,
  'body' | 'text' | 'words' | 'files' | 'reactions' | 'mentions' | 'replyTo'
>;

const pin = new Schema({ by: String, at: Date }, { _id: false });
const removal = new Schema({ by: String, at: Date }, { _id: false });
const hiding = new Schema({ by: String, kept: Object }, { _id: false });

export const Message = defineModel<StoredMessage>({
  name: 'Message',
  collection: 'messages',
  fields: {
    s: String,
    r: Number,
    lastR: Number,
    authorId: String,
    cid: String,
    body: { type: Object, default: null },
    text: String,
    words: [String],
    replyTo: { type: String, default: null },
    files: [String],
    reactions: [{ _id: false, emoji: String, people: [String] }],
    mentions: [String],
    pinned: { type: pin, default: null },
    at: Date,
    editedAt: { type: Date, default: null },
    deleted: { type: removal, default: null },
    hidden: { type: hiding, default: undefined },
    harvests: {
      type: [{ _id: false, as: String, questionId: String, itemId: String, path: String }],
      default: undefined,
    },
  },
  indexes: [
    { keys: { s: 1, r: 1 }, unique: true },
    { keys: { s: 1, words: 1, r: -1 } },
    { keys: { s: 1, 'pinned.at': -1 }, only: { 'pinned.at': { $exists: true } } },
  ],
});
