import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** What somebody hears about one subject, on one line. */
export interface StoredInboxLine {
  _id: Id;
  userId: Id;
  /** Key of the subject. */
  subject: string;
  networkId: Id | null;
  /** Number and moment of its newest notice. */
  lastN: number;
  lastAt: Date;
  /** Of its last change, reading included. */
  revision: number;
  /** When a mail about it is due, unless it is read before; absent without. */
  mailDueAt?: Date;
}

const YEAR_SECONDS = 365 * 86_400;

export const InboxLine = defineModel<StoredInboxLine>({
  name: 'InboxLine',
  collection: 'inboxLines',
  fields: {
    userId: String,
    subject: String,
    networkId: { type: String, default: null },
    lastN: Number,
    lastAt: Date,
    revision: Number,
    mailDueAt: Date,
  },
  indexes: [
    { keys: { userId: 1, subject: 1 }, unique: true },
    { keys: { userId: 1, lastN: -1 } },
    { keys: { userId: 1, revision: 1 } },
    { keys: { mailDueAt: 1 }, only: { mailDueAt: { $exists: true } } },
    { keys: { lastAt: 1 }, expireAfterSeconds: YEAR_SECONDS },
  ],
});
