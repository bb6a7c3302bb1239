import { defineModel } from '../../platform/mongoose.ts';

/** A word that somebody used: unfinished words are completed out of this list. Never shown. */
export interface SearchWord {
  /** The word, folded. */
  _id: string;
  /** The term that texts with this word are found by. */
  term: string;
  /** Its first two, three and four letters. */
  starts: string[];
  /** How many rows had the term when they were last counted. */
  n: number;
}

export const SearchWords = defineModel<SearchWord>({
  name: 'SearchWord',
  collection: 'searchWords',
  fields: { term: String, starts: [String], n: Number },
  indexes: [{ keys: { starts: 1, n: -1 } }],
});
