import type { Id } from '@leerkring/shared/ids.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface StoredInvitation {
  _id: Id;
  networkId: Id;
  email: string;
  role: NetworkRole;
  regionIds: Id[];
  meetingIds: Id[];
  schoolId: Id | null;
  message: string;
  /** SHA-256 of the token in the mail; the token itself is nowhere. */
  tokenHash: string;
  /** `expired` is not stored: the clock decides. */
  state: 'sent' | 'accepted' | 'revoked';
  sentAt: Date;
  expiresAt: Date;
  invitedBy: Id;
  acceptedBy: Id | null;
}

export const Invitation = defineModel<StoredInvitation>({
  name: 'Invitation',
  collection: 'invitations',
  fields: {
    networkId: String,
    email: String,
    role: String,
    regionIds: [String],
    meetingIds: [String],
    schoolId: String,
    message: String,
    tokenHash: String,
    state: String,
    sentAt: Date,
    expiresAt: Date,
    invitedBy: String,
    acceptedBy: String,
  },
  indexes: [
    { keys: { tokenHash: 1 }, unique: true },
    { keys: { networkId: 1, sentAt: -1 } },
    { keys: { networkId: 1, email: 1 }, unique: true, only: { state: 'sent' } },
  ],
});
