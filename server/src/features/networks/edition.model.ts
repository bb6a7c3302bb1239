import type { Id } from '@leerkring/shared/ids.ts';
import type { EditionView } from '@leerkring/shared/features/networks/networks.view.ts';
import type { Preset } from '@leerkring/shared/features/networks/presets.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

type Rules = Pick<
  Preset['edition'],
  'seats' | 'requiredFunctions' | 'attendance' | 'renewal' | 'meetingMinutes'
>;

export interface StoredEdition
  extends Omit<EditionView, 'id' | 'start' | 'end' | 'clusters'>, Rules {
  _id: Id;
  networkId: Id;
  start: Date;
  end: Date;
  /** RegionCluster: regions that travel together this edition (BR-13). */
  clusters: Id[][];
}

const fee = new Schema({ unit: String, cents: Number, vat: String }, { _id: false });
const seats = { _id: false, softMin: Number, hardMax: Number, guestsPerMeeting: Number };
const minutes = { _id: false, physical: Number, online: Number };

export const Edition = defineModel<StoredEdition>({
  name: 'Edition',
  collection: 'editions',
  fields: {
    networkId: String,
    label: String,
    periodKind: String,
    start: Date,
    end: Date,
    status: String,
    registrationOpen: Boolean,
    lateEntry: Boolean,
    fee: { type: fee, default: null },
    minMeetings: Number,
    seats: { type: seats },
    requiredFunctions: [[String]],
    attendance: String,
    renewal: String,
    meetingMinutes: { type: minutes },
    clusters: [[String]],
  },
  indexes: [{ keys: { networkId: 1, start: -1 } }],
});
