import type { Feature } from '../../platform/feature.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
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

export const authFeature: Feature = {
  name: 'auth',
  operations: { auth: authOperations },
  addByteRoutes: addSecondFactorRoutes,
  start: ({ shutdown }) => {
    onUserStatus(letOut);
    shutdown.on('finish', 'resets', resetsIdle);
    shutdown.on('release', 'sessions', watchSessions());
  },
};

/** Who is blocked is out at once, with every open page (S-04). */
async function letOut(session: ClientSession, { id, status }: { id: Id; status: string }) {
  if (status !== 'active') await endSessionsOf(id, { session });
  afterCommit(session, () => forgetSessionPerson(id));
}
