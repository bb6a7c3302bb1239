import { AppError } from '@leerkring/shared/errors.ts';
import type { JobFunction } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { afterCommit, inTransaction } from '../../platform/database.ts';
import { refreshMember } from '../networks/index.ts';
import { findSchools } from '../schools/index.ts';
import { moveToSchool, withFunction } from './affiliations.ts';
import { forgetBadge } from './badges.ts';
import { indexPerson } from './person.indexing.ts';
import { User, type StoredUser } from './user.model.ts';
import { memberKeysOf } from './user.reading.ts';

type Texts = Pick<
  StoredUser,
  'givenName' | 'infix' | 'familyName' | 'jobTitle' | 'bio' | 'phone' | 'showContact'
>;

export interface ProfileChange extends Partial<Texts> {
  schoolId?: Id | null;
  jobFunction?: JobFunction;
}

/** Changes the actor's own profile, and what lists of members know of it. */
export async function changeProfile(actor: Actor, change: ProfileChange): Promise<void> {
  const { schoolId, ...fields } = change;
  if (schoolId) await requireSchool(schoolId);
  await changeOwn(actor, (user) => ({ ...fields, affiliations: affiliationsAfter(user, change) }));
}

/** Changes the actor's own record in a transaction and lets everybody look again. */
export async function changeOwn(
  actor: Actor,
  change: (
    user: StoredUser,
    session: ClientSession,
  ) => Partial<StoredUser> | Promise<Partial<StoredUser>>,
): Promise<void> {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  await inTransaction(async (session) => {
    const user = await User.findById(actor.id).session(session).lean();
    if (!user) throw new AppError('auth_required');
    const changed = { ...user, ...(await change(user, session)), updatedAt: clock.now() };
    const { _id, ...fields } = changed;
    await User.updateOne({ _id }, { $set: fields }, { session });
    await refreshMember(session, _id, memberKeysOf(changed));
    await indexPerson(session, _id);
    afterCommit(session, () => forgetBadge(_id));
  });
}

function affiliationsAfter(user: StoredUser, { schoolId, jobFunction }: ProfileChange) {
  const now = clock.now();
  const does = jobFunction ?? user.jobFunction;
  const moved =
    schoolId === undefined
      ? user.affiliations
      : moveToSchool(user.affiliations, schoolId, does, now);
  return jobFunction ? withFunction(moved, jobFunction, now) : moved;
}

async function requireSchool(schoolId: Id): Promise<void> {
  if (!(await findSchools([schoolId])).has(schoolId)) throw new AppError('invalid');
}
