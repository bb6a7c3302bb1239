import { AppError } from '@leerkring/shared/errors.ts';
import type { MemberView } from '@leerkring/shared/features/networks/networks.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import type { QueryFilter } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { queryWords } from '../../platform/fold.ts';
import { trusted } from '../../platform/mongoose.ts';
import { findUsers, presentBadge, type StoredUser } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';
import { Membership, type StoredMembership } from './membership.model.ts';

export interface MemberQuery {
  /** The membership that ended the previous page. */
  after?: Id;
  limit: number;
  q?: string;
  role?: NetworkRole;
  regionId?: Id;
  schoolId?: Id;
}

export interface MemberPage {
  items: MemberView[];
  next: string | null;
}

/** A page of the members of a network by family name: three queries, whatever its size. */
export async function listMembers(networkId: Id, query: MemberQuery): Promise<MemberPage> {
  const filter = { ...filterOf(networkId, query), ...(await startOf(networkId, query.after)) };
  const found = await Membership.find(filter)
    .sort({ sortName: 1 })
    .limit(query.limit + 1)
    .lean();
  const page = found.slice(0, query.limit);
  const next = found.length > page.length ? (page.at(-1)?._id ?? null) : null;
  return { items: await presentMembers(page), next };
}

/** Memberships with what lists show of their people; people who are gone are left out. */
export async function presentMembers(memberships: StoredMembership[]): Promise<MemberView[]> {
  const [users, schools] = await Promise.all([
    findUsers(memberships.map(({ userId }) => userId)),
    findSchools(memberships.flatMap(({ schoolId }) => schoolId ?? [])),
  ]);
  return memberships.flatMap((membership) => {
    const user = users.get(membership.userId);
    const school = membership.schoolId ? schools.get(membership.schoolId) : undefined;
    return user ? [presentMember(membership, user, school?.name ?? null)] : [];
  });
}

function presentMember(
  { _id, role, regionIds, schoolId, from }: StoredMembership,
  user: StoredUser,
  schoolName: string | null,
): MemberView {
  const { jobFunction, jobTitle } = user;
  const since = from.toISOString();
  const place = { schoolId, schoolName };
  const work = { jobFunction, jobTitle };
  return { ...presentBadge(user), membershipId: _id, role, regionIds, ...work, ...place, since };
}

function filterOf(networkId: Id, { q, role, regionId, schoolId }: MemberQuery) {
  const now = clock.now();
  const filter: QueryFilter<StoredMembership> = {
    networkId,
    ended: false,
    from: trusted({ $lte: now }),
    to: trusted({ $not: { $lte: now } }),
  };
  if (role) filter.role = role;
  if (regionId) filter.regionIds = regionId;
  if (schoolId) filter.schoolId = schoolId;
  // Folded words hold letters and digits only, so nothing of the query can act as a pattern.
  const starts = queryWords(q ?? '').map((start) => ({ nameWords: new RegExp(`^${start}`) }));
  if (starts.length > 0) filter.$and = starts;
  return filter;
}

async function startOf(networkId: Id, after: Id | undefined) {
  if (after === undefined) return {};
  const last = await Membership.findOne({ _id: after, networkId }).lean();
  if (!last) throw new AppError('invalid');
  return { sortName: trusted({ $gt: last.sortName }) };
}
