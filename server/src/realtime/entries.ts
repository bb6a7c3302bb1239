import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { EntryType } from '@leerkring/shared/features/chat/chat.view.ts';
import { defineModel } from '../platform/mongoose.ts';

/** One numbered entry. It names what it is about and never holds text, so nothing outlives removal. */
export interface Entry {
  _id: Id;
  s: StreamId;
  r: number;
  t: EntryType;
  /** Who did it. */
  a: Id;
  /** The key its sender chose; the same one again is the same entry. */
  k?: string;
  /** Keyed digest of what was asked, to tell a repeat from another use of the key. */
  h?: string;
  /** The message it is about. */
  m?: Id;
  at: Date;
  /** Version of this shape. */
  v: number;
}

export const ENTRY_VERSION = 1;

export const Entries = defineModel<Entry>({
  name: 'Entry',
  collection: 'events',
  fields: {
    s: String,
    r: Number,
    t: String,
    a: String,
    k: String,
    h: String,
    m: String,
    at: Date,
    v: Number,
  },
  indexes: [
    { keys: { s: 1, r: 1 }, unique: true },
    { keys: { s: 1, a: 1, k: 1 }, unique: true, only: { k: { $exists: true } } },
  ],
});
