import type { Id } from '@leerkring/shared/ids.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

/** A text that is not ready: seen by nobody but its author. */
export interface StoredDraft {
  _id: Id;
  userId: Id;
  /** `t:` an answer in that thread, `n:` a new thread in that network. */
  place: string;
  /** Counts the savings. */
  version: number;
  title: string;
  category: Id | null;
  themes: Id[];
  body: LongText;
  savedAt: Date;
}

export const Draft = defineModel<StoredDraft>({
  name: 'ThreadDraft',
  collection: 'threadDrafts',
  fields: {
    userId: String,
    place: String,
    version: { type: Number, default: 0 },
    title: { type: String, default: '' },
    category: { type: String, default: null },
    themes: [String],
    body: Schema.Types.Mixed,
    savedAt: Date,
  },
  indexes: [{ keys: { userId: 1, place: 1 }, unique: true }],
});
