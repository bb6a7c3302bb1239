import type { ContractRouterClient } from '@orpc/contract';
import { authContract } from './features/auth/auth.contract.ts';
import { chatContract } from './features/chat/chat.contract.ts';
import { syncContract } from './features/chat/sync.contract.ts';
import { filesContract } from './features/files/files.contract.ts';
import { invitationsContract, membersContract } from './features/networks/members.contract.ts';
import { moderationContract } from './features/moderation/moderation.contract.ts';
import { networksContract } from './features/networks/networks.contract.ts';
import { notificationsContract } from './features/notifications/notifications.contract.ts';
import { peopleContract } from './features/people/people.contract.ts';
import { libraryContract } from './features/practices/library.contract.ts';
import { materialsContract } from './features/practices/materials.contract.ts';
import { practicesContract } from './features/practices/practices.contract.ts';
import { questionsContract } from './features/questions/questions.contract.ts';
import { schoolsContract } from './features/schools/schools.contract.ts';
import { searchContract } from './features/search/search.contract.ts';
import { threadsContract } from './features/threads/threads.contract.ts';
import { todayContract } from './features/today/today.contract.ts';

/** Everything that can be asked of Leerkring. */
export const contract = {
  auth: authContract,
  chat: chatContract,
  files: filesContract,
  invitations: invitationsContract,
  library: libraryContract,
  materials: materialsContract,
  members: membersContract,
  moderation: moderationContract,
  networks: networksContract,
  notifications: notificationsContract,
  people: peopleContract,
  practices: practicesContract,
  questions: questionsContract,
  schools: schoolsContract,
  search: searchContract,
  streams: syncContract,
  threads: threadsContract,
  today: todayContract,
};

export type Contract = typeof contract;

/** The typed client that pages and the browser use. */
export type Api = ContractRouterClient<Contract>;
