import type { Id } from '@leerkring/shared/ids.ts';

/** One group of people who may find a thing. */
export type AudienceGroup =
  /** Members, contacts and those who run it; no guests and no experts. */
  | { to: 'network'; networkId: Id }
  /** Members and contacts of these regions. Those who run the network are a group of their own. */
  | { to: 'regions'; regionIds: Id[] }
  /** Facilitators and coordinators of a network. */
  | { to: 'runners'; networkId: Id }
  /** Members and contacts of a network who work at this school. */
  | { to: 'school'; networkId: Id; schoolId: Id }
  | { to: 'people'; personIds: Id[] }
  /** Everybody, also without an account. */
  | { to: 'public' };

/**
 * Who may find a thing: everybody who is in at least one of the groups. It narrows the search; what
 * is shown is asked once more of the feature behind the subject.
 */
export type Audience = AudienceGroup[];

/** The groups as the index holds them, each as one word. */
export function scopesOf(audience: Audience): string[] {
  return [...new Set(audience.flatMap(scopesOfGroup))];
}

/** Nobody is left out: this is the scope of what is public. */
export const PUBLIC_SCOPE = 'public';
export const networkScope = (networkId: Id) => `net:${networkId}`;
export const regionScope = (regionId: Id) => `reg:${regionId}`;
export const runnersScope = (networkId: Id) => `run:${networkId}`;
export const schoolScope = (networkId: Id, schoolId: Id) => `sch:${networkId}:${schoolId}`;
export const personScope = (personId: Id) => `per:${personId}`;

/** Whether a scope is of one network, and not of one person or of everybody. */
export function belongsToNetwork(scope: string): boolean {
  return scope !== PUBLIC_SCOPE && !scope.startsWith(personScope(''));
}

function scopesOfGroup(group: AudienceGroup): string[] {
  switch (group.to) {
    case 'network':
      return [networkScope(group.networkId)];
    case 'regions':
      return group.regionIds.map(regionScope);
    case 'runners':
      return [runnersScope(group.networkId)];
    case 'school':
      return [schoolScope(group.networkId, group.schoolId)];
    case 'people':
      return group.personIds.map(personScope);
    case 'public':
      return [PUBLIC_SCOPE];
  }
}
