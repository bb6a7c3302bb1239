import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, NetworkRole } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { findUser, memberKeysOf } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';
import { accessMembership } from './membership.access.ts';
import { isLive, presentFact } from './membership.facts.ts';
import { Membership, type StoredMembership } from './membership.model.ts';
import { tellMembershipChanged } from './network.events.ts';
import { Network } from './network.model.ts';
import { requireRegions } from './region.reading.ts';

export interface Appointment {
  userId: Id;
  networkId: Id;
  role: NetworkRole;
  regionIds?: Id[];
  meetingIds?: Id[];
  /** Now, when left out. */
  from?: Date;
  /** When the membership is over; a moment in the past makes a former member. */
  to?: Date | null;
  via?: StoredMembership['via'];
}

/**
 * Gives a person a role in a network, or another role to who has one. Decides nothing about rights:
 * callers do that. Without a session it runs in a transaction of its own.
 */
export async function appoint(
  session: ClientSession | null,
  appointment: Appointment,
): Promise<void> {
  if (!session) return inTransaction((own) => appoint(own, appointment));
  const { userId, networkId } = appointment;
  const old = await Membership.findOne({ networkId, userId, ended: false }).session(session).lean();
  if (old) await endInStore(session, old, clock.now());
  const created = new Membership(await newMembership(session, appointment));
  await created.save({ session });
  await tell(session, old, created.toObject());
}

export interface MembershipChange {
  role?: NetworkRole;
  regionIds?: Id[];
  schoolId?: Id | null;
}

/** Gives a member another role, other regions or another school; rights are judged inside the transaction. */
export async function changeMembership(
  actor: Actor,
  target: { slug: string; personId: Id },
  change: MembershipChange,
): Promise<StoredMembership> {
  return inTransaction(async (session) => {
    const within = { session, actor, ...target };
    const membership = await accessMembership(within, 'membership.change', change.role);
    if (change.regionIds) await requireRegions(membership.networkId, change.regionIds, session);
    if (change.schoolId) await requireSchool(change.schoolId);
    const changed = await Membership.findByIdAndUpdate(membership._id, change, {
      session,
      returnDocument: 'after',
    }).lean();
    if (!changed) throw new AppError('not_found');
    await tell(session, membership, changed);
    return changed;
  });
}

async function requireSchool(schoolId: Id): Promise<void> {
  if (!(await findSchools([schoolId])).has(schoolId)) throw new AppError('invalid');
}

/** Ends a membership: one's own, or as the one who runs the network. */
export async function endMembership(
  actor: Actor,
  target: { slug: string; personId: Id },
): Promise<void> {
  await inTransaction(async (session) => {
    const within = { session, actor, ...target };
    const membership = await accessMembership(within, 'membership.end');
    await closeMembership(session, membership, clock.now());
  });
}

/** Puts the end under a membership and tells everybody who must know. */
export async function closeMembership(
  session: ClientSession,
  membership: StoredMembership,
  to: Date,
): Promise<void> {
  await endInStore(session, membership, to);
  await tell(session, membership, null);
}

async function endInStore(session: ClientSession, { _id }: StoredMembership, to: Date) {
  await Membership.updateOne({ _id }, { $set: { ended: true, to } }, { session });
}

async function newMembership(session: ClientSession, appointment: Appointment) {
  const user = await findUser(appointment.userId, session);
  if (!user) throw new AppError('not_found');
  const now = clock.now();
  const {
    from = now,
    to = null,
    via = 'appointment',
    regionIds = [],
    meetingIds = [],
  } = appointment;
  const { networkId, userId, role } = appointment;
  const ended = to !== null && to <= now;
  const keys = memberKeysOf(user);
  return { networkId, userId, role, regionIds, meetingIds, from, to, ended, via, ...keys };
}

async function tell(
  session: ClientSession,
  old: StoredMembership | null,
  current: StoredMembership | null,
): Promise<void> {
  const one = current ?? old;
  if (!one) return;
  await keepCoordinatorsCountable(session, one.networkId, old?.role);
  await tellMembershipChanged(session, {
    networkId: one.networkId,
    userId: one.userId,
    before: old ? presentFact(old) : null,
    after: current && isLive(current) ? presentFact(current) : null,
  });
}

/** Two coordinators who end each other at one moment collide here, so that one of them stays. */
async function keepCoordinatorsCountable(
  session: ClientSession,
  networkId: Id,
  oldRole: NetworkRole | undefined,
): Promise<void> {
  if (oldRole !== 'coordinator') return;
  const change = { $set: { coordinatorsChangedAt: clock.now() } };
  await Network.updateOne({ _id: networkId }, change, { session });
}
