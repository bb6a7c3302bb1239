import type { Id } from '@leerkring/shared/ids.ts';
import type { SubjectKey } from '@leerkring/shared/subject.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** Something that is hidden now, and why; gone once it is restored. */
export interface StoredHiding {
  /** What is hidden. */
  _id: SubjectKey;
  networkId: Id | null;
  authorId: Id | null;
  by: Id;
  at: Date;
  reason: string;
}

export const Hiding = defineModel<StoredHiding>({
  name: 'Hiding',
  collection: 'hidings',
  fields: {
    networkId: { type: String, default: null },
    authorId: { type: String, default: null },
    by: String,
    at: Date,
    reason: String,
  },
});
