import type { InvitationView } from '@leerkring/shared/features/networks/networks.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { op } from '../../platform/operations.ts';
import { meView } from '../auth/index.ts';
import { acceptInvitation } from './invitation.acceptance.ts';
import {
  invite,
  resendInvitation,
  revokeInvitation,
  type SentInvitation,
} from './invitation.actions.ts';
import {
  listInvitations,
  openInvitation,
  presentInvitationCard,
  presentInvitations,
} from './invitation.reading.ts';
import { membershipsOf } from './membership.facts.ts';
import { accessNetwork } from './network.access.ts';

export const invitationsOperations = {
  list: op.invitations.list.handler(async ({ input, context }) => {
    const network = await accessNetwork(context.actor, input.slug, 'invitations.list');
    return { items: await listInvitations(network._id) };
  }),

  create: op.invitations.create.handler(async ({ input: { slug, ...invitation }, context }) =>
    presentSent(await invite(context.actor, slug, invitation)),
  ),

  resend: op.invitations.resend.handler(async ({ input, context }) =>
    presentSent(await resendInvitation(context.actor, input)),
  ),

  revoke: op.invitations.revoke.handler(async ({ input, context }) => {
    await revokeInvitation(context.actor, input);
    return { ok: true as const };
  }),

  see: op.invitations.see.handler(async ({ input, context }) =>
    presentInvitationCard(context.actor, await openInvitation(input.token)),
  ),

  accept: op.invitations.accept.handler(async ({ input, context }) => {
    const { networkSlug, userId: id } = await acceptInvitation(context, input);
    const memberships = await membershipsOf(id);
    const actor = { kind: 'user', id, platformAdmin: false, minutesSinceSignIn: 0 } as const;
    return { networkSlug, me: await meView({ ...actor, memberships }) };
  }),
};

async function presentSent({ invitation }: SentInvitation): Promise<InvitationView> {
  const [view] = await presentInvitations([invitation]);
  if (!view) throw new AppError('not_found');
  return view;
}
