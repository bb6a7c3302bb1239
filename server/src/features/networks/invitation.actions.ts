import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, NetworkRole } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { queueMail } from '../../platform/mail/queue.ts';
import { randomToken } from '../../platform/random.ts';
import { badgeOf, findUserByEmail } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';
import { accessInvitation, accessInviting, factsOf } from './invitation.access.ts';
import { INVITATION_MAIL, mailParams } from './invitation.mail.ts';
import { Invitation, type StoredInvitation } from './invitation.model.ts';
import { invitationDigest } from './invitation.token.ts';
import { findLiveMembership } from './membership.facts.ts';
import type { StoredNetwork } from './network.model.ts';
import { requireRegions } from './region.reading.ts';

export interface InvitationInput {
  email: string;
  role: NetworkRole;
  regionIds: Id[];
  meetingIds?: Id[];
  schoolId: Id | null;
  message: string;
}

/** The token leaves the server in the mail only; seeds and tests in this process may use it. */
export interface SentInvitation {
  invitation: StoredInvitation;
  token: string;
}

/**
 * Invites somebody by mail. An open invitation to the same address is replaced. Throws `conflict`
 * with the reason `invitation.member` for somebody who is a member already.
 */
export async function invite(
  actor: Actor,
  slug: string,
  input: InvitationInput,
): Promise<SentInvitation> {
  const email = input.email.toLowerCase();
  return inTransaction(async (session) => {
    const network = await accessInviting(session, actor, slug, input.role);
    await requireNoMember(session, network, email);
    await requireRegions(network._id, input.regionIds, session);
    await requireSchool(input.schoolId);
    await replaceOpen(session, actor, network, email);
    const { token, ...sending } = freshSending();
    const fields = { meetingIds: [], ...input, ...sending, email, networkId: network._id };
    const invitation = new Invitation({ ...fields, invitedBy: userId(actor), acceptedBy: null });
    await invitation.save({ session });
    return send(session, network, invitation.toObject(), token);
  });
}

/** Mails an open invitation again with a new link and fourteen new days; the old link is dead. */
export async function resendInvitation(
  actor: Actor,
  target: { slug: string; id: Id },
): Promise<SentInvitation> {
  return inTransaction(async (session) => {
    const open = await accessInvitation(session, actor, target, 'invitation.create');
    const { token, ...sending } = freshSending();
    const set = { $set: { ...sending, invitedBy: userId(actor) } };
    const invitation = await Invitation.findByIdAndUpdate(open.invitation._id, set, {
      session,
      returnDocument: 'after',
    }).lean();
    if (!invitation) throw new AppError('not_found');
    return send(session, open.network, invitation, token);
  });
}

/** Withdraws an open invitation: its link is dead at once. */
export async function revokeInvitation(
  actor: Actor,
  target: { slug: string; id: Id },
): Promise<void> {
  await inTransaction(async (session) => {
    const { invitation } = await accessInvitation(session, actor, target, 'invitation.revoke');
    await revoke(session, invitation._id);
  });
}

const LIFE_MS = 14 * 24 * 60 * 60 * 1_000;

function freshSending() {
  const token = randomToken();
  const sentAt = clock.now();
  const expiresAt = new Date(sentAt.getTime() + LIFE_MS);
  return { token, tokenHash: invitationDigest(token), state: 'sent' as const, sentAt, expiresAt };
}

async function send(
  session: ClientSession,
  network: StoredNetwork,
  invitation: StoredInvitation,
  token: string,
): Promise<SentInvitation> {
  const { email, role, message, expiresAt, tokenHash, invitedBy } = invitation;
  const [{ name: inviter }, user] = await Promise.all([badgeOf(invitedBy), findUserByEmail(email)]);
  const { name, facilitatorLabel, addressForm } = network;
  const params = { network: name, inviter, role, facilitatorLabel, message, token };
  await queueMail(session, {
    template: INVITATION_MAIL,
    to: email,
    locale: user?.preferences.locale ?? 'nl',
    addressForm,
    dedupeKey: tokenHash,
    params: mailParams({ ...params, expiresAt: expiresAt.toISOString() }),
  });
  return { invitation, token };
}

async function requireNoMember(session: ClientSession, { _id }: StoredNetwork, email: string) {
  const user = await findUserByEmail(email);
  const membership = user && (await findLiveMembership(_id, user._id, session));
  if (membership) throw new AppError('conflict', { reason: 'invitation.member' });
}

async function requireSchool(schoolId: Id | null): Promise<void> {
  if (schoolId !== null && !(await findSchools([schoolId])).has(schoolId)) {
    throw new AppError('invalid');
  }
}

/** Who may not take back what is there may not replace it either. */
async function replaceOpen(
  session: ClientSession,
  actor: Actor,
  network: StoredNetwork,
  email: string,
): Promise<void> {
  const open = { networkId: network._id, email, state: 'sent' as const };
  const old = await Invitation.findOne(open).session(session).lean();
  if (!old) return;
  authorize(actor, 'invitation.revoke', factsOf(network, old.role));
  await revoke(session, old._id);
}

async function revoke(session: ClientSession, id: Id): Promise<void> {
  await Invitation.updateOne({ _id: id }, { $set: { state: 'revoked' } }, { session });
}

function userId(actor: Actor): Id {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return actor.id;
}
