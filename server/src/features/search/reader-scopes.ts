import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor, type MembershipFact } from '@leerkring/shared/policy/actor.ts';
import { findUser, memberKeysOf } from '../people/index.ts';
import {
  networkScope,
  personScope,
  PUBLIC_SCOPE,
  regionScope,
  runnersScope,
  schoolScope,
} from './audience.ts';

/** The scopes the actor is in at this moment, in one network or in all. */
export async function readableScopes(actor: Actor, networkId?: Id): Promise<string[]> {
  if (actor.kind !== 'user') return [PUBLIC_SCOPE];
  const wanted = actor.memberships.filter(
    (membership) => networkId === undefined || membership.networkId === networkId,
  );
  const schoolId = await schoolOf(actor.id);
  const scopes = wanted.flatMap((membership) => scopesIn(actor, membership, schoolId));
  return [...new Set([PUBLIC_SCOPE, personScope(actor.id), ...scopes])];
}

/** Guests and experts search nothing of a network: they are there for one meeting (BR-16). */
function scopesIn(
  actor: Actor,
  { networkId, role, regionIds }: MembershipFact,
  schoolId: Id | null,
): string[] {
  if (role === 'guest' || role === 'expert') return [];
  return [
    networkScope(networkId),
    ...(runsNetwork(actor, networkId) ? [runnersScope(networkId)] : []),
    ...regionIds.map(regionScope),
    ...(schoolId === null ? [] : [schoolScope(networkId, schoolId)]),
  ];
}

async function schoolOf(userId: Id): Promise<Id | null> {
  const user = await findUser(userId);
  return user ? memberKeysOf(user).schoolId : null;
}
