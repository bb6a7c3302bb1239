import { AppError } from '@leerkring/shared/errors.ts';
import { op } from '../../platform/operations.ts';
import { listMembers, presentMembers } from './member.listing.ts';
import { changeMembership, endMembership } from './membership.actions.ts';
import { accessNetwork } from './network.access.ts';

export const membersOperations = {
  list: op.members.list.handler(async ({ input: { slug, ...query }, context }) => {
    const network = await accessNetwork(context.actor, slug, 'members.list');
    return listMembers(network._id, query);
  }),

  change: op.members.change.handler(async ({ input, context }) => {
    const { slug, personId, ...change } = input;
    const changed = await changeMembership(context.actor, { slug, personId }, change);
    const [member] = await presentMembers([changed]);
    if (!member) throw new AppError('not_found');
    return member;
  }),

  end: op.members.end.handler(async ({ input, context }) => {
    await endMembership(context.actor, input);
    return { ok: true as const };
  }),
};
