import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import {
  membershipsOf,
  networkFacts,
  networksByIds,
  type StoredNetwork,
} from '../networks/index.ts';
import type { StoredUser } from './user.model.ts';
import { findUser } from './user.reading.ts';

export interface SeenPerson {
  user: StoredUser;
  /** The networks of the person now, with the role there. */
  networks: { network: StoredNetwork; role: string }[];
}

/** A person when the actor may see them; a missing person answers as one nobody may see. */
export async function accessPerson(
  actor: Actor,
  id: Id,
  action: 'person.see' | 'person.photo',
): Promise<SeenPerson> {
  const [user, networks] = await Promise.all([findUser(id), networksOf(id)]);
  const facts = networks.map(({ network }) => networkFacts(network));
  authorize(actor, action, { personId: id, networks: user ? facts : [] });
  if (!user) throw new AppError('not_found');
  return { user, networks };
}

/** The networks in which a person is now. */
export async function networksOf(id: Id): Promise<SeenPerson['networks']> {
  const memberships = await membershipsOf(id);
  const networks = await networksByIds(memberships.map(({ networkId }) => networkId));
  return memberships.flatMap(({ networkId, role }) => {
    const network = networks.get(networkId);
    return network ? [{ network, role }] : [];
  });
}
