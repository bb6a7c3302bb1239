import type { ThreadAudience } from '@leerkring/shared/features/threads/threads.policy.ts';
import type {
  ThreadKind,
  threadLinkKinds,
} from '@leerkring/shared/features/threads/threads.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { SubjectKind } from '@leerkring/shared/subject.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

export interface Mark {
  by: Id;
  at: Date;
}

export interface ThreadLink {
  kind: (typeof threadLinkKinds)[number];
  threadId: Id;
  /** As it was called then. */
  title: string;
  at: Date;
}

export interface StoredThread {
  _id: Id;
  networkId: Id;
  kind: ThreadKind;
  audience: ThreadAudience;
  regionIds: Id[];
  /** Which readers it is for: `network`, `facilitators`, or ids of regions. */
  scopes: string[];
  category: Id | null;
  themes: Id[];
  title: string;
  authorId: Id;
  /** The first post, whose text is that of the thread. */
  openingId: Id;
  excerpt: string;
  belongsTo: { kind: SubjectKind; id: Id } | null;
  pinned: Mark | null;
  locked: Mark | null;
  outcome: (Mark & { postId: Id }) | null;
  links: ThreadLink[];
  /** Posts that went to another thread, and at which number. */
  departed: { postId: Id; revision: number }[];
  hidden: Mark | null;
  removed: Mark | null;
  /** Who split it off with which client id: the same send again is the same thread. */
  splitKey?: string;
  /** Where it went on. */
  mergedInto: Id | null;
  /** Whether it stands in the list: not hidden, removed or merged. */
  listed: boolean;
  /** Number of the last change, out of the list of its network. */
  revision: number;
  /** The highest place that a post has. */
  head: number;
  replyCount: number;
  /** Number of the last post, by which the list is sorted. */
  lastSeq: number;
  lastPostAt: Date;
  lastPostBy: Id;
  createdAt: Date;
}

const mark = new Schema({ by: String, at: Date }, { _id: false });
const outcome = new Schema({ by: String, at: Date, postId: String }, { _id: false });
const subject = new Schema({ kind: String, id: String }, { _id: false });

export const Thread = defineModel<StoredThread>({
  name: 'Thread',
  collection: 'threads',
  fields: {
    networkId: String,
    kind: String,
    audience: String,
    regionIds: [String],
    scopes: [String],
    category: { type: String, default: null },
    themes: [String],
    title: String,
    authorId: String,
    openingId: String,
    excerpt: String,
    belongsTo: { type: subject, default: null },
    pinned: { type: mark, default: null },
    locked: { type: mark, default: null },
    outcome: { type: outcome, default: null },
    links: [{ _id: false, kind: String, threadId: String, title: String, at: Date }],
    departed: [{ _id: false, postId: String, revision: Number }],
    hidden: { type: mark, default: null },
    removed: { type: mark, default: null },
    splitKey: String,
    mergedInto: { type: String, default: null },
    listed: Boolean,
    revision: Number,
    head: Number,
    replyCount: Number,
    lastSeq: Number,
    lastPostAt: Date,
    lastPostBy: String,
    createdAt: Date,
  },
  indexes: [
    { keys: { networkId: 1, listed: 1, lastSeq: -1 } },
    { keys: { networkId: 1, listed: 1, category: 1, lastSeq: -1 } },
    { keys: { networkId: 1, listed: 1, themes: 1, lastSeq: -1 } },
    { keys: { 'belongsTo.id': 1 }, only: { 'belongsTo.id': { $exists: true } } },
    { keys: { splitKey: 1 }, unique: true, only: { splitKey: { $exists: true } } },
    { keys: { networkId: 1, 'pinned.at': -1 }, only: { 'pinned.at': { $exists: true } } },
  ],
});
