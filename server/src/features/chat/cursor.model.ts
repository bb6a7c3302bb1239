import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** How far somebody has read, and whether the room may draw attention. */
export interface StoredCursor {
  _id: Id;
  userId: Id;
  s: StreamId;
  readR: number;
  muted: boolean;
}

export const Cursor = defineModel<StoredCursor>({
  name: 'Cursor',
  collection: 'cursors',
  fields: {
    userId: String,
    s: String,
    readR: { type: Number, default: 0 },
    muted: { type: Boolean, default: false },
  },
  indexes: [{ keys: { userId: 1, s: 1 }, unique: true }, { keys: { s: 1 } }],
});
