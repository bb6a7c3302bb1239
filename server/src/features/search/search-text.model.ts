import type { SubjectKey } from '@leerkring/shared/subject.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** The present text of a subject, out of which excerpts are cut; goes with its rows. */
export interface SearchText {
  _id: SubjectKey;
  text: string;
  /** Words that the list of words has not been told of yet; absent afterwards. */
  words?: string[];
  /** Another one with every change, so that nobody ticks off words that are not the ones read. */
  fresh?: string;
}

export const SearchTexts = defineModel<SearchText>({
  name: 'SearchText',
  collection: 'searchTexts',
  fields: { text: String, words: { type: [String], default: undefined }, fresh: String },
  indexes: [{ keys: { fresh: 1 }, only: { fresh: { $exists: true } } }],
});
