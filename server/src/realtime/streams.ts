import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { defineModel } from '../platform/mongoose.ts';

/** An ordered log with a whole number per entry, and what its feature knows about it. */
export interface Stream {
  _id: StreamId;
  /** Which kind of thing it is to its feature, e.g. `region` for a room. */
  kind: string;
  networkId: Id | null;
  /** The people it belongs to when it is theirs alone; else empty. */
  people: Id[];
  /** Number of the last entry. */
  head: number;
  /** First number that somebody who joins later may read. */
  floor: number;
  /** Number of the last entry that counts as unread to others. */
  lastMessageR: number;
  /** Rises whenever somebody may gain or lose a right here. */
  rights: number;
  /** Facts of the feature, written by that feature only. */
  about: Record<string, unknown>;
}

export const Streams = defineModel<Stream>({
  name: 'Stream',
  collection: 'streams',
  fields: {
    kind: String,
    networkId: { type: String, default: null },
    people: [String],
    head: { type: Number, default: 0 },
    floor: { type: Number, default: 0 },
    lastMessageR: { type: Number, default: 0 },
    rights: { type: Number, default: 0 },
    about: Object,
  },
  indexes: [{ keys: { networkId: 1 } }, { keys: { people: 1 } }],
});
