import type { PersonView } from '@leerkring/shared/features/people/people.view.ts';
import { canSeeMembers } from '@leerkring/shared/features/networks/networks.policy.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { networkFacts } from '../networks/index.ts';
import { findSchools } from '../schools/index.ts';
import { currentAffiliations } from './affiliations.ts';
import { presentBadge } from './badges.ts';
import type { SeenPerson } from './person.access.ts';
import type { StoredUser } from './user.model.ts';

/** A person as the actor may see them; address and phone only as the person allows. */
export async function presentPerson(
  actor: Actor,
  { user, networks }: SeenPerson,
): Promise<PersonView> {
  const isSelf = actor.kind === 'user' && actor.id === user._id;
  const showsContact = isSelf || user.showContact === 'networks';
  const { givenName, jobTitle, bio, email, phone } = user;
  return {
    ...presentBadge(user),
    ...{ givenName, jobTitle, bio },
    email: showsContact ? email : null,
    phone: showsContact ? phone : null,
    schools: await presentSchools(user),
    sharedNetworks: networks
      .filter(({ network }) => isSelf || canSeeMembers(actor, networkFacts(network)))
      .map(({ network: { slug, name }, role }) => ({ slug, name, role })),
    isSelf,
    // Others see a profile that says little; why is between this person and the platform.
    isHidden: isSelf && user.hiddenProfile != null,
  };
}

async function presentSchools({ affiliations }: StoredUser): Promise<PersonView['schools']> {
  const current = currentAffiliations(affiliations, clock.now());
  const schools = await findSchools(current.map(({ schoolId }) => schoolId));
  return current.flatMap(({ schoolId, jobFunction, isContact }) => {
    const school = schools.get(schoolId);
    if (!school) return [];
    return [{ schoolId, schoolName: school.name, place: school.place, jobFunction, isContact }];
  });
}
