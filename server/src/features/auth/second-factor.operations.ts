import { op } from '../../platform/operations.ts';
import { findUser } from '../people/index.ts';
import { requirePassword } from './password.actions.ts';
import {
  confirmSecondFactor,
  startSecondFactor,
  stopSecondFactor,
} from './second-factor.actions.ts';
import { qrSvgPath } from './second-factor.routes.ts';
import { renewSession } from './session.actions.ts';
import { userOf } from './signed-in.ts';
import { keyUri, readableKey } from './totp.ts';

export const secondFactorOperations = {
  startSecondFactor: op.auth.startSecondFactor.handler(async ({ context, input }) => {
    const { id } = userOf(context.actor);
    await requirePassword(id, input.password);
    const key = await startSecondFactor(id);
    const user = await findUser(id);
    return { secret: readableKey(key), uri: keyUri(key, user?.email ?? ''), qrSvgPath };
  }),

  confirmSecondFactor: op.auth.confirmSecondFactor.handler(async ({ context, input }) => {
    const recoveryCodes = await confirmSecondFactor(userOf(context.actor).id, input.code);
    await renewSession(context, false);
    return { recoveryCodes };
  }),

  stopSecondFactor: op.auth.stopSecondFactor.handler(async ({ context, input }) => {
    const { id } = userOf(context.actor);
    await requirePassword(id, input.password);
    await stopSecondFactor(id);
    await renewSession(context);
    return { ok: true as const };
  }),
};
