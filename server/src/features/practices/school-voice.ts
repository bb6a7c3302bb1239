import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { findUser } from '../people/index.ts';

/** Whether somebody is contact or leader of a school at this moment, and so says yes in its name. */
export async function speaksForSchool(actor: Actor, schoolId: Id): Promise<boolean> {
  return (await schoolsSpokenFor(actor)).has(schoolId);
}

/** The schools in whose name somebody may say yes. */
export async function schoolsSpokenFor(actor: Actor): Promise<Set<Id>> {
  const user = actor.kind === 'user' ? await findUser(actor.id) : undefined;
  const now = clock.now();
  const current = (user?.affiliations ?? []).filter(
    (one) =>
      one.from <= now &&
      (one.to === null || one.to > now) &&
      (one.isContact || one.jobFunction === 'schoolLeader'),
  );
  return new Set(current.map(({ schoolId }) => schoolId));
}
