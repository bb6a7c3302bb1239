import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface SecondFactorRow {
  /** The person whose codes they are. */
  _id: Id;
  /** Encrypted with the secret of the installation. */
  sealedKey: string;
  startedAt: Date;
  /** Null while it is being set up: then nobody asks for codes yet. */
  confirmedAt: Date | null;
  /** The time step of the last accepted code; a code counts once. */
  lastStep: number;
  /** Keyed digests of the recovery codes that are left. */
  recoveryDigests: string[];
}

export const SecondFactor = defineModel<SecondFactorRow>({
  name: 'SecondFactor',
  collection: 'secondfactors',
  fields: {
    sealedKey: String,
    startedAt: Date,
    confirmedAt: Date,
    lastStep: Number,
    recoveryDigests: [String],
  },
});
