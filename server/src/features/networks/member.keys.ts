import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import type { MemberKeys } from '../people/index.ts';
import { forgetMemberships } from './membership.facts.ts';
import { Membership } from './membership.model.ts';

/** Copies a changed name or school to the memberships of a person, in the same transaction. */
export async function refreshMember(
  session: ClientSession,
  userId: Id,
  keys: MemberKeys,
): Promise<void> {
  const mine = { userId, ended: false };
  const memberships = await Membership.find(mine).session(session).lean();
  await Membership.updateMany(mine, { $set: keys }, { session });
  afterCommit(session, () => {
    for (const { networkId } of memberships) forgetMemberships(userId, networkId);
  });
}
