import type { StreamId } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** Up to which number the messages of a room are in the search index. */
export interface SearchMark {
  _id: StreamId;
  r: number;
}

export const SearchMarks = defineModel<SearchMark>({
  name: 'SearchMark',
  collection: 'searchMarks',
  fields: { r: Number },
});
