import type {
  FollowPreference,
  FollowReason,
} from '@leerkring/shared/features/threads/threads.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** Where a person stands in a thread and what they want to hear of it. */
export interface StoredThreadMark {
  _id: Id;
  userId: Id;
  networkId: Id;
  threadId: Id;
  readN: number;
  preference: FollowPreference;
  /** Why `auto` means following. */
  because: FollowReason | null;
  /** What comes of preference and reason. */
  following: boolean;
}

export const ThreadMark = defineModel<StoredThreadMark>({
  name: 'ThreadMark',
  collection: 'threadMarks',
  fields: {
    userId: String,
    networkId: String,
    threadId: String,
    readN: { type: Number, default: 0 },
    preference: { type: String, default: 'auto' },
    because: { type: String, default: null },
    following: { type: Boolean, default: false },
  },
  indexes: [
    { keys: { userId: 1, threadId: 1 }, unique: true },
    { keys: { userId: 1, networkId: 1, following: 1 } },
    { keys: { threadId: 1, following: 1 } },
  ],
});

/** Up to which number of a network's list everything counts as read, whatever the marks say. */
export interface StoredReadAll {
  _id: Id;
  userId: Id;
  networkId: Id;
  seq: number;
}

export const ReadAll = defineModel<StoredReadAll>({
  name: 'ThreadReadAll',
  collection: 'threadReadAlls',
  fields: { userId: String, networkId: String, seq: Number },
  indexes: [{ keys: { userId: 1, networkId: 1 }, unique: true }],
});
