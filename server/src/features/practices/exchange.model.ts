import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/** That a school brought material or took it: once each, whoever did it (S1-02). */
export interface StoredExchange {
  _id: Id;
  networkId: Id;
  materialId: Id;
  schoolId: Id;
  kind: 'given' | 'taken';
  byId: Id;
  at: Date;
}

export const Exchange = defineModel<StoredExchange>({
  name: 'Exchange',
  collection: 'exchanges',
  fields: {
    networkId: String,
    materialId: String,
    schoolId: String,
    kind: String,
    byId: String,
    at: Date,
  },
  indexes: [
    { keys: { materialId: 1, schoolId: 1, kind: 1 }, unique: true },
    { keys: { networkId: 1, schoolId: 1, kind: 1 } },
  ],
});
