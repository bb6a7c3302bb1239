import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** How a version went at one school. */
export interface StoredFieldNote {
  _id: Id;
  materialId: Id;
  schoolId: Id;
  version: number;
  text: string;
  byId: Id;
  at: Date;
}

export const FieldNote = defineModel<StoredFieldNote>({
  name: 'FieldNote',
  collection: 'fieldNotes',
  fields: {
    materialId: String,
    schoolId: String,
    version: Number,
    text: String,
    byId: String,
    at: Date,
  },
  indexes: [{ keys: { materialId: 1, schoolId: 1, version: 1 }, unique: true }],
});
