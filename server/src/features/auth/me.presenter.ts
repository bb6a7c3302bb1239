import type { MeView } from '@leerkring/shared/features/auth/auth.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Actor, MembershipFact } from '@leerkring/shared/policy/actor.ts';
import { networksByIds, membershipsOf } from '../networks/index.ts';
import { badgeOf, findUser } from '../people/index.ts';
import { userOf } from './signed-in.ts';
import { hasSecondFactor } from './second-factor.actions.ts';

/** Everything the shell needs about the person who looks. Throws `auth_required` for nobody. */
export function meView(actor: Actor): Promise<MeView> {
  const { id, memberships } = userOf(actor);
  return presentMe(id, memberships);
}

/** The same for somebody who was nobody a moment ago, or has just changed. */
export async function presentMe(userId: Id, memberships?: MembershipFact[]): Promise<MeView> {
  const [user, badge, secondFactor, networks] = await Promise.all([
    findUser(userId),
    badgeOf(userId),
    hasSecondFactor(userId),
    presentNetworks(memberships ?? (await membershipsOf(userId))),
  ]);
  if (!user) throw new AppError('auth_required');
  const { givenName, email, platformAdmin, preferences } = user;
  const { locale, theme, showPresence } = preferences;
  return {
    ...badge,
    givenName,
    email,
    platformAdmin,
    secondFactor,
    preferences: { locale, theme, showPresence },
    networks,
  };
}

async function presentNetworks(memberships: MembershipFact[]): Promise<MeView['networks']> {
  const networks = await networksByIds(memberships.map(({ networkId }) => networkId));
  const views = memberships.flatMap(({ networkId, role }) => {
    const network = networks.get(networkId);
    if (!network) return [];
    const { slug, name, kind } = network;
    return [{ id: networkId, slug, name, kind, role }];
  });
  return views.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
