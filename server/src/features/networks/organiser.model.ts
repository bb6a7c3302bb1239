import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** A legal party that runs networks (C2). */
export interface StoredOrganiser {
  _id: Id;
  name: string;
  createdAt: Date;
}

export const Organiser = defineModel<StoredOrganiser>({
  name: 'Organiser',
  collection: 'organisers',
  fields: { name: String, createdAt: Date },
});

/** What holds several networks together, such as a programme of a council (C2). */
export interface StoredProgramme {
  _id: Id;
  name: string;
  description: string;
  createdAt: Date;
}

export const Programme = defineModel<StoredProgramme>({
  name: 'Programme',
  collection: 'programmes',
  fields: { name: String, description: String, createdAt: Date },
});
