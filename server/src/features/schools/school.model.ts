import type { SchoolView } from '@leerkring/shared/features/schools/schools.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface StoredSchool extends Omit<SchoolView, 'id'> {
  _id: Id;
  /** Folded words of name, place and code: what a search starts with. */
  words: string[];
  createdAt: Date;
  updatedAt: Date;
}

export const School = defineModel<StoredSchool>({
  name: 'School',
  collection: 'schools',
  fields: {
    name: String,
    locationCode: String,
    place: String,
    province: String,
    holidayRegion: String,
    schoolTypes: [String],
    words: [String],
    createdAt: Date,
    updatedAt: Date,
  },
  indexes: [
    { keys: { locationCode: 1 }, unique: true },
    { keys: { words: 1 } },
    { keys: { name: 1 } },
  ],
});
