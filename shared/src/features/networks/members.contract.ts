import { z } from 'zod';
import { idSchema, slugSchema, tokenSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { doneSchema, listOf, pageInput, pageOf } from '../../page.ts';
import { emailSchema, lineSchema, paragraphSchema } from '../../plain-text.ts';
import { networkRoles } from '../../policy/actor.ts';
import { meViewSchema } from '../auth/auth.view.ts';
import { jobFunctions } from '../people/people.view.ts';
import { invitationCardSchema, invitationViewSchema, memberViewSchema } from './networks.view.ts';

const inNetwork = z.strictObject({ slug: slugSchema });
const roleInput = z.enum(networkRoles);
const regionsInput = z.array(idSchema).max(20);

export const membersContract = {
  list: operation({
    method: 'GET',
    path: '/networks/{slug}/members',
    summary: 'The people of a network, by name',
    action: 'members.list',
    limit: 'default',
    audit: false,
  })
    .input(
      inNetwork.extend({
        ...pageInput,
        q: z.string().max(80).optional(),
        role: roleInput.optional(),
        regionId: idSchema.optional(),
        schoolId: idSchema.optional(),
      }),
    )
    .output(pageOf(memberViewSchema)),

  change: operation({
    method: 'PATCH',
    path: '/networks/{slug}/members/{personId}',
    summary: 'Give a member another role, region or school',
    action: 'membership.change',
    limit: 'change',
    audit: true,
  })
    .input(
      inNetwork.extend({
        personId: idSchema,
        role: roleInput.optional(),
        regionIds: regionsInput.optional(),
        /** The school for which the member takes part, and whose learning questions are theirs. */
        schoolId: idSchema.nullable().optional(),
      }),
    )
    .output(memberViewSchema),

  end: operation({
    method: 'DELETE',
    path: '/networks/{slug}/members/{personId}',
    summary: 'End a membership: your own, or as the one who runs the network',
    action: 'membership.end',
    limit: 'change',
    audit: true,
  })
    .input(inNetwork.extend({ personId: idSchema }))
    .output(doneSchema),
};

export const invitationsContract = {
  list: operation({
    method: 'GET',
    path: '/networks/{slug}/invitations',
    summary: 'Invitations of a network, newest first',
    action: 'invitations.list',
    limit: 'default',
    audit: false,
  })
    .input(inNetwork)
    .output(listOf(invitationViewSchema)),

  create: operation({
    method: 'POST',
    path: '/networks/{slug}/invitations',
    summary: 'Invite somebody by mail into a role and region',
    action: 'invitation.create',
    limit: 'invite',
    audit: true,
    status: 201,
  })
    .input(
      inNetwork.extend({
        email: emailSchema,
        role: roleInput,
        regionIds: regionsInput.default([]),
        schoolId: idSchema.nullable().default(null),
        message: paragraphSchema(600).default(''),
      }),
    )
    .output(invitationViewSchema),

  resend: operation({
    method: 'POST',
    path: '/networks/{slug}/invitations/{id}/deliveries',
    summary: 'Mail an invitation again with a new link; the old one stops working',
    action: 'invitation.create',
    limit: 'invite',
    audit: true,
  })
    .input(inNetwork.extend({ id: idSchema }))
    .output(invitationViewSchema),

  revoke: operation({
    method: 'DELETE',
    path: '/networks/{slug}/invitations/{id}',
    summary: 'Withdraw an invitation',
    action: 'invitation.revoke',
    limit: 'change',
    audit: true,
  })
    .input(inNetwork.extend({ id: idSchema }))
    .output(doneSchema),

  /** A POST, so that the token never stands in a URL of ours and a link scanner uses nothing up. */
  see: operation({
    method: 'POST',
    path: '/invitation-views',
    summary: 'What an invitation offers',
    action: 'invitation.see',
    limit: 'invitationCheck',
    audit: false,
  })
    .input(z.strictObject({ token: tokenSchema }))
    .output(invitationCardSchema),

  accept: operation({
    method: 'POST',
    path: '/invitation-acceptances',
    summary: 'Accept: signed in with the invited address, or with a new account',
    action: 'invitation.accept',
    limit: 'invitationCheck',
    audit: true,
    status: 201,
  })
    .input(
      z.strictObject({
        token: tokenSchema,
        account: z
          .strictObject({
            givenName: lineSchema(60),
            infix: paragraphSchema(20).default(''),
            familyName: lineSchema(80),
            password: z.string().min(1).max(1_024),
            jobFunction: z.enum(jobFunctions),
            schoolId: idSchema.nullable().default(null),
          })
          .optional(),
      }),
    )
    .output(z.object({ networkSlug: z.string(), me: meViewSchema })),
};
