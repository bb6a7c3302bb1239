import { AppError } from '@leerkring/shared/errors.ts';
import type {
  InvitationCard,
  InvitationView,
} from '@leerkring/shared/features/networks/networks.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { badgeOf, badgesOf, findUser, findUserByEmail } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';
import { Invitation, type StoredInvitation } from './invitation.model.ts';
import { invitationDigest } from './invitation.token.ts';
import { networkById } from './network.access.ts';
import type { StoredNetwork } from './network.model.ts';

const MAX_LISTED = 500;

/** The invitations of a network, newest first, at most five hundred. */
export async function listInvitations(networkId: Id): Promise<InvitationView[]> {
  const found = await Invitation.find({ networkId }).sort({ sentAt: -1 }).limit(MAX_LISTED).lean();
  return presentInvitations(found);
}

export async function presentInvitations(found: StoredInvitation[]): Promise<InvitationView[]> {
  const [badges, schools] = await Promise.all([
    badgesOf(found.map(({ invitedBy }) => invitedBy)),
    findSchools(found.flatMap(({ schoolId }) => schoolId ?? [])),
  ]);
  return found.map((invitation) => {
    const { _id, email, role, regionIds, schoolId, sentAt, expiresAt, invitedBy } = invitation;
    const schoolName = (schoolId && schools.get(schoolId)?.name) ?? null;
    const times = { sentAt: sentAt.toISOString(), expiresAt: expiresAt.toISOString() };
    const by = badges.get(invitedBy)?.name ?? '';
    const state = stateOf(invitation);
    return { id: _id, email, role, regionIds, schoolName, state, ...times, invitedBy: by };
  });
}

export interface OpenInvitation {
  invitation: StoredInvitation;
  network: StoredNetwork;
}

/**
 * The open invitation behind a token. Throws the same `conflict` with the reason `invitation.spent`
 * whether it was used, withdrawn, has expired or never was, so that a token tells nothing.
 */
export async function openInvitation(
  token: string,
  session?: ClientSession,
): Promise<OpenInvitation> {
  const invitation = await Invitation.findOne({ tokenHash: invitationDigest(token) })
    .session(session ?? null)
    .lean();
  const network = invitation && (await networkById(invitation.networkId));
  if (!invitation || !network || network.archived || stateOf(invitation) !== 'sent') {
    throw new AppError('conflict', { reason: 'invitation.spent' });
  }
  return { invitation, network };
}

/** What an invitation offers, to whoever holds its token; looking uses nothing up. */
export async function presentInvitationCard(
  actor: Actor,
  { invitation, network }: OpenInvitation,
): Promise<InvitationCard> {
  const { email, role, message, schoolId, invitedBy } = invitation;
  const [inviter, schools, account] = await Promise.all([
    badgeOf(invitedBy),
    findSchools(schoolId ? [schoolId] : []),
    findUserByEmail(email),
  ]);
  const { name: networkName, slug: networkSlug, kind, summary, addressForm } = network;
  return {
    ...{ networkName, networkSlug, kind, summary, addressForm },
    ...{ role, message, email, schoolId },
    invitedBy: inviter.name,
    schoolName: (schoolId && schools.get(schoolId)?.name) ?? null,
    hasAccount: account !== undefined,
    isSignedIn: await holdsAddress(actor, email),
  };
}

/** Whether the actor is signed in with this address. */
export async function holdsAddress(actor: Actor, email: string): Promise<boolean> {
  return actor.kind === 'user' && (await findUser(actor.id))?.email === email;
}

function stateOf({ state, expiresAt }: StoredInvitation): InvitationView['state'] {
  return state === 'sent' && expiresAt <= clock.now() ? 'expired' : state;
}
