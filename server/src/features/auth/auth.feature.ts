import type { Feature } from '../../platform/feature.ts';
import { afterCommit } from '../../platform/database.ts';
import { onUserStatus } from '../people/index.ts';
import { registerAuthMails } from './auth.mails.ts';
import { authOperations } from './auth.operations.ts';
import { resetsIdle } from './password-reset.actions.ts';
import { watchSessions } from './session-ended.ts';
import { endSessionsOf } from './session.actions.ts';
import { forgetSessionPerson } from './session-person.ts';
import { addSecondFactorRoutes } from './second-factor.routes.ts';

registerAuthMails();

// Who is blocked is out at once, with every open page (S-04).
onUserStatus(async (session, { id, status }) => {
  if (status !== 'active') await endSessionsOf(id, { session });
  afterCommit(session, () => forgetSessionPerson(id));
});

export const authFeature: Feature = {
  name: 'auth',
  operations: { auth: authOperations },
  addByteRoutes: addSecondFactorRoutes,
  start: ({ shutdown }) => {
    shutdown.on('finish', 'resets', resetsIdle);
    shutdown.on('release', 'sessions', watchSessions());
  },
};
