import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** The head of an inbox. Whoever changes anything in it takes the next revision first. */
export interface StoredInbox {
  /** The person. */
  _id: Id;
  revision: number;
  /** Everything up to this number is read, whatever its own mark says. */
  readAllN: number;
  /** When the calm mail is due; absent when there is nothing for it. */
  digestDueAt?: Date;
  /** The last calm mail: for which day or week, and up to which number it told. */
  digestPeriod: string;
  digestN: number;
}

export const Inbox = defineModel<StoredInbox>({
  name: 'Inbox',
  collection: 'inboxes',
  fields: {
    revision: { type: Number, default: 0 },
    readAllN: { type: Number, default: 0 },
    digestDueAt: Date,
    digestPeriod: { type: String, default: '' },
    digestN: { type: Number, default: 0 },
  },
  indexes: [{ keys: { digestDueAt: 1 }, only: { digestDueAt: { $exists: true } } }],
});
