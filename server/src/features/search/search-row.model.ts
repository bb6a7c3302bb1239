import type { Id } from '@leerkring/shared/ids.ts';
import type { SubjectKey, SubjectKind } from '@leerkring/shared/subject.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** What one group of people may find of one subject. */
export interface SearchRow {
  /** Subject and scope: a subject has one row per group of its audience. */
  _id: string;
  subject: SubjectKey;
  kind: SubjectKind;
  scope: string;
  networkId: Id | null;
  authorId: Id | null;
  /** Stems of all words, those of the title once more with a sign, and signs for kind and author. */
  terms: string[];
  /** Orders by moment, the newest first; never the same for two subjects. */
  rank: number;
  at: Date;
}

export const SearchRows = defineModel<SearchRow>({
  name: 'SearchRow',
  collection: 'searchRows',
  fields: {
    subject: String,
    kind: String,
    scope: String,
    networkId: { type: String, default: null },
    authorId: { type: String, default: null },
    terms: [String],
    rank: Number,
    at: Date,
  },
  indexes: [{ keys: { scope: 1, terms: 1, rank: -1 } }, { keys: { subject: 1 } }],
});
