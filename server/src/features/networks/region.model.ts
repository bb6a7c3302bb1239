import type { Id } from '@leerkring/shared/ids.ts';
import type { RegionView } from '@leerkring/shared/features/networks/networks.view.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface StoredRegion {
  _id: Id;
  networkId: Id;
  name: string;
  provinces: RegionView['provinces'];
}

export const NetworkRegion = defineModel<StoredRegion>({
  name: 'NetworkRegion',
  collection: 'networkRegions',
  fields: { networkId: String, name: String, provinces: [String] },
  indexes: [{ keys: { networkId: 1, name: 1 } }],
});
