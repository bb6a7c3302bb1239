import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface CredentialRow {
  /** The person whose password it is. */
  _id: Id;
  passwordHash: string;
  changedAt: Date;
}

export const Credential = defineModel<CredentialRow>({
  name: 'Credential',
  collection: 'credentials',
  fields: { passwordHash: String, changedAt: Date },
});
