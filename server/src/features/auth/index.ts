export { authenticate } from './authenticate.ts';
export { createCredential } from './credential.actions.ts';
export { authFeature } from './auth.feature.ts';
export { meView } from './me.presenter.ts';
export { endSessionsOf, startSession } from './session.actions.ts';
export { onSessionEnded, type EndedSession } from './session-ended.ts';
export { resetsIdle } from './password-reset.actions.ts';
