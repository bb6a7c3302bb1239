import type { ReactionEmoji } from '@leerkring/shared/features/chat/reactions.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';
import type { Mark } from './thread.model.ts';

/** A post as it is now; what it said before stands in its versions. */
export interface StoredPost {
  _id: Id;
  networkId: Id;
  threadId: Id;
  /** Its place in the thread: rising, with holes where posts went elsewhere. */
  n: number;
  /** The number in the list of the network at which it was said. */
  seq: number;
  /** The number of its last change. */
  revision: number;
  /** Counts the edits. */
  version: number;
  authorId: Id;
  cid: string;
  digest: string;
  body: LongText | null;
  text: string;
  mentions: Id[];
  quoted: Id[];
  /** Everything that was ever in it: an earlier wording may still show it. */
  files: Id[];
  reactions: { emoji: ReactionEmoji; people: Id[] }[];
  /** The title of the thread it opened before that was merged. */
  formerTitle: string | null;
  at: Date;
  editedAt: Date | null;
  removed: { by: 'author' | 'moderator'; at: Date } | null;
  hidden: Mark | null;
  /** Neither removed nor hidden. */
  live: boolean;
}

const removal = new Schema({ by: String, at: Date }, { _id: false });

export const Post = defineModel<StoredPost>({
  name: 'Post',
  collection: 'posts',
  fields: {
    networkId: String,
    threadId: String,
    n: Number,
    seq: Number,
    revision: Number,
    version: Number,
    authorId: String,
    cid: String,
    digest: String,
    body: Schema.Types.Mixed,
    text: String,
    mentions: [String],
    quoted: [String],
    files: [String],
    reactions: [{ _id: false, emoji: String, people: [String] }],
    formerTitle: { type: String, default: null },
    at: Date,
    editedAt: { type: Date, default: null },
    removed: { type: removal, default: null },
    hidden: { type: removal, default: null },
    live: Boolean,
  },
  indexes: [
    { keys: { threadId: 1, n: 1 }, unique: true },
    { keys: { threadId: 1, revision: 1 } },
    { keys: { authorId: 1, cid: 1 }, unique: true },
  ],
});

/** What a post said before; erased together with the post. */
export interface StoredPostVersion {
  _id: Id;
  postId: Id;
  version: number;
  title: string | null;
  body: LongText;
  by: Id;
  at: Date;
}

export const PostVersion = defineModel<StoredPostVersion>({
  name: 'PostVersion',
  collection: 'postVersions',
  fields: {
    postId: String,
    version: Number,
    title: { type: String, default: null },
    body: Schema.Types.Mixed,
    by: String,
    at: Date,
  },
  indexes: [{ keys: { postId: 1, version: 1 }, unique: true }],
});
