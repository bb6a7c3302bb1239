import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** What the house rules of a network were from some moment on; never changed afterwards. */
export interface StoredHouseRules {
  _id: Id;
  networkId: Id;
  /** 1, 2, 3 … */
  version: number;
  text: string;
  at: Date;
}

export const HouseRules = defineModel<StoredHouseRules>({
  name: 'HouseRules',
  collection: 'houseRules',
  fields: { networkId: String, version: Number, text: String, at: Date },
  indexes: [{ keys: { networkId: 1, version: -1 }, unique: true }],
});

/** That a person accepted a version; never changed afterwards. */
export interface StoredAcceptance {
  _id: Id;
  networkId: Id;
  userId: Id;
  version: number;
  at: Date;
}

export const Acceptance = defineModel<StoredAcceptance>({
  name: 'Acceptance',
  collection: 'houseRulesAcceptances',
  fields: { networkId: String, userId: String, version: Number, at: Date },
  indexes: [{ keys: { networkId: 1, userId: 1, version: -1 }, unique: true }],
});
