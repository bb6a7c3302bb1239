import { canInvite, canSeeMembers } from '@leerkring/shared/features/networks/networks.policy.ts';
import type { NetworkSpace } from '@leerkring/shared/features/networks/networks.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { membershipIn, type Actor } from '@leerkring/shared/policy/actor.ts';
import { may } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { dueHouseRules } from '../moderation/index.ts';
import { badgesOf } from '../people/index.ts';
import { currentEdition, editionsOf, presentEdition } from './edition.reading.ts';
import { membersOf, type MemberFact } from './membership.facts.ts';
import { networkFacts } from './network.access.ts';
import type { StoredNetwork } from './network.model.ts';
import { presentCard } from './network.presenter.ts';
import { presentRegion, regionsOf } from './region.reading.ts';

/** What a member sees on entering the closed space. */
export async function presentSpace(actor: Actor, network: StoredNetwork): Promise<NetworkSpace> {
  const membership = membershipIn(actor, network._id);
  if (!membership) throw new AppError('not_found');
  const [regions, editions, members, houseRulesDue] = await Promise.all([
    regionsOf(network._id),
    editionsOf(network._id),
    membersOf(network._id),
    dueHouseRules(actor, network),
  ]);
  const edition = currentEdition(editions, clock.now());
  const { addressForm, facilitatorLabel, visibility, parts, houseRules } = network;
  return {
    ...presentCard(actor, network, edition),
    role: membership.role,
    regionIds: membership.regionIds,
    ...{ addressForm, facilitatorLabel, visibility, parts, houseRules, houseRulesDue },
    regions: regions.map(presentRegion),
    edition: edition ? presentEdition(edition) : null,
    facilitators: await presentFacilitators(members),
    memberCount: members.length,
    schoolCount: new Set(members.flatMap(({ schoolId }) => schoolId ?? [])).size,
    archived: network.archived !== null,
    can: abilities(actor, network),
  };
}

function abilities(actor: Actor, network: StoredNetwork): NetworkSpace['can'] {
  const facts = networkFacts(network);
  return {
    invite: facts.status === 'open' && canInvite(actor, facts, 'member'),
    change: may(actor, 'network.change', facts),
    seeMembers: canSeeMembers(actor, facts),
  };
}

async function presentFacilitators(members: MemberFact[]): Promise<NetworkSpace['facilitators']> {
  const facilitators = members.filter(({ role }) => role === 'facilitator');
  const badges = await badgesOf(facilitators.map(({ userId }) => userId));
  const views = facilitators.flatMap(({ userId, regionIds }) => {
    const badge = badges.get(userId);
    return badge ? [{ ...badge, regionIds }] : [];
  });
  return views.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
