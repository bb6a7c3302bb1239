import { defineModel } from '../../platform/mongoose.ts';

/** What is known of the index as a whole; one document. */
export interface SearchState {
  _id: 'index';
  /** The rules for words that everything in the index was written by. */
  version: number;
}

export const SearchStates = defineModel<SearchState>({
  name: 'SearchState',
  collection: 'searchStates',
  fields: { version: Number },
});
