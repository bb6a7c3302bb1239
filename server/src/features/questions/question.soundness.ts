import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { membersOf, requireRegions } from '../networks/index.ts';

/** Throws `invalid` unless each of these people is in the network for this school. */
export async function requireOfSchool(networkId: Id, schoolId: Id, ids: Id[]): Promise<void> {
  const members = await membersOf(networkId);
  const ofSchool = new Set(
    members.filter((member) => member.schoolId === schoolId).map(({ userId }) => userId),
  );
  if (!ids.every((id) => ofSchool.has(id))) {
    throw new AppError('invalid', { reason: 'question.writer' });
  }
}

/** Throws `invalid` unless the person sees the questions of the network, or would when asked. */
export async function requireOfNetwork(
  networkId: Id,
  personId: Id,
  as: 'helper' | 'action',
): Promise<void> {
  const members = await membersOf(networkId);
  const role = members.find(({ userId }) => userId === personId)?.role;
  if (!role || role === 'guest' || (role === 'expert' && as !== 'helper')) {
    throw new AppError('invalid', { reason: 'question.person' });
  }
}

export async function requireRegion(
  networkId: Id,
  regionId: Id | null | undefined,
  session: ClientSession,
): Promise<void> {
  await requireRegions(networkId, regionId ? [regionId] : [], session);
}
