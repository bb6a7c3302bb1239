import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import type { MemberKeys } from '../people/index.ts';
import { forgetMemberships } from './membership.facts.ts';
import { Membership } from './membership.model.ts';

/**
 * Copies a changed name to the memberships of a person, in the same transaction. The school for
 * which one takes part opens what is private to that school, so a profile only fills it in where it
 * was not known; changing it is for those who run the network.
 */
export async function refreshMember(
  session: ClientSession,
  userId: Id,
  { schoolId, ...names }: MemberKeys,
): Promise<void> {
  const mine = { userId, ended: false };
  const memberships = await Membership.find(mine).session(session).lean();
  await Membership.updateMany(mine, { $set: names }, { session });
  await Membership.updateMany({ ...mine, schoolId: null }, { $set: { schoolId } }, { session });
  afterCommit(session, () => {
    for (const { networkId } of memberships) forgetMemberships(userId, networkId);
  });
}
