import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface PasswordResetRow {
  /** SHA-256 of the token in the mail, in hex. */
  _id: string;
  userId: Id;
  askedAt: Date;
  usedAt: Date | null;
  expiresAt: Date;
}

export const PasswordReset = defineModel<PasswordResetRow>({
  name: 'PasswordReset',
  collection: 'passwordresets',
  fields: { userId: String, askedAt: Date, usedAt: Date, expiresAt: Date },
  indexes: [{ keys: { userId: 1, askedAt: 1 } }, { keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
