import type { Id } from '@leerkring/shared/ids.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface StoredMembership {
  _id: Id;
  networkId: Id;
  userId: Id;
  role: NetworkRole;
  regionIds: Id[];
  meetingIds: Id[];
  from: Date;
  /** Without it the membership goes on; once it has passed there is no right left at all. */
  to: Date | null;
  /** Set by who ends it, or by the clock; at most one membership per person is not ended. */
  ended: boolean;
  via: 'appointment' | 'invitation' | 'seat';
  /** Copies out of people, so that a page of members is one walk along an index. */
  sortName: string;
  nameWords: string[];
  schoolId: Id | null;
}

export const Membership = defineModel<StoredMembership>({
  name: 'Membership',
  collection: 'memberships',
  fields: {
    networkId: String,
    userId: String,
    role: String,
    regionIds: [String],
    meetingIds: [String],
    from: Date,
    to: Date,
    ended: Boolean,
    via: String,
    sortName: String,
    nameWords: [String],
    schoolId: String,
  },
  indexes: [
    { keys: { networkId: 1, userId: 1 }, unique: true, only: { ended: false } },
    { keys: { userId: 1, ended: 1 } },
    { keys: { networkId: 1, ended: 1, sortName: 1, _id: 1 } },
    { keys: { networkId: 1, ended: 1, schoolId: 1, sortName: 1 } },
    { keys: { networkId: 1, nameWords: 1 } },
    { keys: { ended: 1, to: 1 } },
  ],
});
