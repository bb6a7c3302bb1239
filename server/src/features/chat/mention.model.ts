import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** That somebody is named in the message said at `r`; there as long as the name stands there. */
export interface StoredMention {
  _id: Id;
  userId: Id;
  s: StreamId;
  r: number;
}

export const Mention = defineModel<StoredMention>({
  name: 'Mention',
  collection: 'mentions',
  fields: { userId: String, s: String, r: Number },
  indexes: [{ keys: { userId: 1, s: 1, r: 1 }, unique: true }, { keys: { s: 1, r: 1 } }],
});
