import type { Feature } from '../../platform/feature.ts';
import { registerInvitationMail } from './invitation.mail.ts';
import { invitationsOperations } from './invitations.operations.ts';
import { membersOperations } from './members.operations.ts';
import { registerNetworkJobs } from './networks.jobs.ts';
import { registerNetworkSubjects } from './network.subjects.ts';
import { networksOperations } from './networks.operations.ts';

registerInvitationMail();
registerNetworkJobs();
registerNetworkSubjects();

export const networksFeature: Feature = {
  name: 'networks',
  operations: {
    invitations: invitationsOperations,
    members: membersOperations,
    networks: networksOperations,
  },
};
