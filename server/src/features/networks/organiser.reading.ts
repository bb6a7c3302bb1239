import type { NetworkPage } from '@leerkring/shared/features/networks/networks.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import type { NetworkOrganiser } from './network.model.ts';
import { Organiser, Programme } from './organiser.model.ts';

/** The parties behind a network, in the order the network names them. */
export async function presentOrganisers(
  organisers: NetworkOrganiser[],
): Promise<NetworkPage['organisers']> {
  if (organisers.length === 0) return [];
  const ids = organisers.map(({ organiserId }) => organiserId);
  const found = await Organiser.find({ _id: trusted({ $in: ids }) }).lean();
  const names = new Map(found.map(({ _id, name }) => [_id, name]));
  return organisers.flatMap(({ organiserId, role }) => {
    const name = names.get(organiserId);
    return name === undefined ? [] : [{ name, role }];
  });
}

export async function programmeName(id: Id | null): Promise<string | null> {
  const programme = id === null ? null : await Programme.findById(id).lean();
  return programme?.name ?? null;
}
