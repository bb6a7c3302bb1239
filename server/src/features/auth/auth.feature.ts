import type { Feature } from '../../platform/feature.ts';
import { registerAuthMails } from './auth.mails.ts';
import { authOperations } from './auth.operations.ts';
import { resetsIdle } from './password-reset.actions.ts';
import { watchSessions } from './session-ended.ts';
import { addSecondFactorRoutes } from './second-factor.routes.ts';

registerAuthMails();

export const authFeature: Feature = {
  name: 'auth',
  operations: { auth: authOperations },
  addByteRoutes: addSecondFactorRoutes,
  start: ({ shutdown }) => {
    shutdown.on('finish', 'resets', resetsIdle);
    shutdown.on('release', 'sessions', watchSessions());
  },
};
