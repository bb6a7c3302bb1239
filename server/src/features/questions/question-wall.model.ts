import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** What a network's wall is besides its questions; the `_id` is that of the network. */
export interface StoredWall {
  _id: Id;
  /** Number of the last change of anything on the wall. */
  revision: number;
  /** In the order in which they hang. */
  clusters: { id: Id; name: string }[];
  /** After so many days without movement a question counts as stale. */
  staleDays: number;
}

export const STALE_DAYS = 28;

export const QuestionWall = defineModel<StoredWall>({
  name: 'QuestionWall',
  collection: 'questionWalls',
  fields: {
    revision: Number,
    clusters: [{ _id: false, id: String, name: String }],
    staleDays: Number,
  },
});
