import type {
  NoticeKind,
  NoticeWay,
} from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** One notice for one person. Unread: not `read`, and beyond the `readAllN` of the inbox. */
export interface StoredNotice {
  _id: Id;
  userId: Id;
  /** Number of the inbox at which it came. */
  n: number;
  kind: NoticeKind;
  /** Keys of subjects. */
  subject: string;
  place: string;
  r: number | null;
  actorId: Id | null;
  networkId: Id | null;
  text: string;
  /** Where the subject stood after it; absent without. */
  state?: string;
  once: string;
  at: Date;
  read: boolean;
  /** As the person had chosen when it came. */
  way: Exclude<NoticeWay, 'nothing'>;
  /** In which mail it was told, if in any: no other mail repeats it. */
  mailed: 'no' | 'soon' | 'digest';
}

const YEAR_SECONDS = 365 * 86_400;

export const Notice = defineModel<StoredNotice>({
  name: 'Notice',
  collection: 'notices',
  fields: {
    userId: String,
    n: Number,
    kind: String,
    subject: String,
    place: String,
    r: { type: Number, default: null },
    actorId: { type: String, default: null },
    networkId: { type: String, default: null },
    text: String,
    state: String,
    once: String,
    at: Date,
    read: Boolean,
    way: String,
    mailed: String,
  },
  indexes: [
    { keys: { userId: 1, once: 1 }, unique: true },
    { keys: { userId: 1, n: 1 }, unique: true },
    { keys: { userId: 1, subject: 1, read: 1, n: -1 } },
    { keys: { userId: 1, read: 1, n: -1 } },
    { keys: { at: 1 }, expireAfterSeconds: YEAR_SECONDS },
  ],
});
