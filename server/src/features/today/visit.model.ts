import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** When somebody was last in the space of a network. */
export interface StoredVisit {
  _id: Id;
  userId: Id;
  networkId: Id;
  at: Date;
  /** The last moment of the visit before this one; null during the first. */
  before: Date | null;
}

export const Visit = defineModel<StoredVisit>({
  name: 'Visit',
  collection: 'visits',
  fields: {
    userId: String,
    networkId: String,
    at: Date,
    before: { type: Date, default: null },
  },
  indexes: [{ keys: { userId: 1, networkId: 1 }, unique: true }],
});
