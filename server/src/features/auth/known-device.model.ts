import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface KnownDeviceRow {
  /** SHA-256 of the token in the device cookie, in hex. */
  _id: string;
  userId: Id;
  expiresAt: Date;
}

export const KnownDevice = defineModel<KnownDeviceRow>({
  name: 'KnownDevice',
  collection: 'knowndevices',
  fields: { userId: String, expiresAt: Date },
  indexes: [{ keys: { userId: 1 } }, { keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
