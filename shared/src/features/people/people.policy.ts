import type { Id } from '../../ids.ts';
import type { Actor } from '../../policy/actor.ts';
import { rule, signedIn } from '../../policy/decision.ts';
import { canSeeMembers, type NetworkFacts } from '../networks/networks.policy.ts';

export interface PersonFacts {
  personId: Id;
  /** The networks of which the person is a member now. */
  networks: NetworkFacts[];
}

/** Yourself, and whoever shares a network whose directory you may read. */
export function canSeePerson(actor: Actor, facts: PersonFacts): boolean {
  if (actor.kind !== 'user') return false;
  return (
    actor.id === facts.personId || facts.networks.some((network) => canSeeMembers(actor, network))
  );
}

export const peopleRules = {
  'person.see': rule('person.see', { see: canSeePerson }),
  'person.photo': rule('person.photo', { see: canSeePerson }),
  'profile.change': signedIn,
};
