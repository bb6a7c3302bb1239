import { AppError } from '@leerkring/shared/errors.ts';
import type { JobFunction } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { inTransaction } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { createCredential, startSession } from '../auth/index.ts';
import { createUser, findUserByEmail } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';
import { Invitation, type StoredInvitation } from './invitation.model.ts';
import { holdsAddress, openInvitation } from './invitation.reading.ts';
import { appoint } from './membership.actions.ts';
import { findLiveMembership } from './membership.facts.ts';

export interface AccountInput {
  givenName: string;
  infix: string;
  familyName: string;
  password: string;
  jobFunction: JobFunction;
  schoolId: Id | null;
}

export interface Accepted {
  userId: Id;
  networkSlug: string;
}

/**
 * Accepts an invitation: with the account of the invited address when signed in with it, else with
 * a new account that is signed in right away. Of parallel calls one has effect, the others get
 * `conflict` with the reason `invitation.spent` (xH24). Throws `auth_required` when the address has
 * an account already, `forbidden` when signed in with another one.
 */
export async function acceptInvitation(
  context: RequestContext,
  { token, account }: { token: string; account?: AccountInput },
): Promise<Accepted> {
  const { invitation, network } = await openInvitation(token);
  const known = await holderOf(context, invitation);
  const school = invitation.schoolId ?? (account && (await knownSchool(account.schoolId))) ?? null;
  const userId = known ?? newId();
  if (!known && !account) throw new AppError('invalid');
  await inTransaction(async (session) => {
    await openInvitation(token, session);
    await claim(session, invitation, userId);
    if (!known && account) await createAccount(session, userId, invitation.email, account, school);
    await join(session, invitation, userId);
  });
  if (!known) await startSession(context, userId);
  return { userId, networkSlug: network.slug };
}

/** The person who accepts when there is one already; undefined when an account must be made. */
async function holderOf(
  { actor }: RequestContext,
  { email }: StoredInvitation,
): Promise<Id | undefined> {
  if (actor.kind === 'user') {
    if (await holdsAddress(actor, email)) return actor.id;
    throw new AppError('forbidden', { reason: 'invitation.otherAccount' });
  }
  if (await findUserByEmail(email)) throw new AppError('auth_required');
  return undefined;
}

/** The state and token in the filter let exactly one of many win. */
async function claim(
  session: ClientSession,
  { _id, tokenHash }: StoredInvitation,
  acceptedBy: Id,
): Promise<void> {
  const open = { _id, tokenHash, state: 'sent' as const };
  const set = { $set: { state: 'accepted' as const, acceptedBy } };
  const { modifiedCount } = await Invitation.updateOne(open, set, { session });
  if (modifiedCount !== 1) throw new AppError('conflict', { reason: 'invitation.spent' });
}

async function createAccount(
  session: ClientSession,
  id: Id,
  email: string,
  { password, schoolId: _asked, ...person }: AccountInput,
  schoolId: Id | null,
): Promise<void> {
  const { jobFunction } = person;
  const affiliations = schoolId ? [{ schoolId, jobFunction }] : [];
  await createUser(session, { id, email, affiliations, ...person });
  await createCredential(session, id, password);
}

/** Who became a member in the meantime stays what they are. */
async function join(session: ClientSession, invitation: StoredInvitation, userId: Id) {
  const { networkId, role, regionIds, meetingIds } = invitation;
  if (await findLiveMembership(networkId, userId, session)) return;
  await appoint(session, { userId, networkId, role, regionIds, meetingIds, via: 'invitation' });
}

async function knownSchool(schoolId: Id | null): Promise<Id | null> {
  if (schoolId !== null && !(await findSchools([schoolId])).has(schoolId)) {
    throw new AppError('invalid');
  }
  return schoolId;
}
