import { AppError } from '@leerkring/shared/errors.ts';
import { inTransaction } from '../../platform/database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findUser } from '../people/index.ts';
import { isPasswordOf, judgePassword, storePassword } from './credential.actions.ts';
import { queuePasswordChanged } from './auth.mails.ts';
import { hashPassword } from './password-hash.ts';
import { requireSecondFactor } from './second-factor.actions.ts';
import { endSessionsOf, renewSession } from './session.actions.ts';
import { userOf } from './signed-in.ts';

/** Proves again who somebody is; this browser gets a new token (S-15). Throws like signIn. */
export async function confirmIdentity(
  context: RequestContext,
  { password, code }: { password: string; code?: string },
): Promise<void> {
  const { id } = userOf(context.actor);
  await requirePassword(id, password);
  await requireSecondFactor(id, code);
  await renewSession(context);
}

/**
 * Chooses a new password; every other session ends (xA8). Throws `invalid` with `password.current`
 * when the present one is not right, or with what is wrong with the new one.
 */
export async function changePassword(
  context: RequestContext,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const { id } = userOf(context.actor);
  if (!(await isPasswordOf(id, current))) {
    const reason = 'password.current';
    throw new AppError('invalid', { reason, fields: [{ path: 'current', message: reason }] });
  }
  await judgePassword(id, next, { path: 'next' });
  const user = await findUser(id);
  if (!user) throw new AppError('auth_required');
  const passwordHash = await hashPassword(next);
  await inTransaction(async (session) => {
    await storePassword(session, id, passwordHash);
    await endSessionsOf(id, { except: context.sessionId, session });
    await queuePasswordChanged(session, user);
  });
  await renewSession(context);
}

/** Asks for the password again before something that needs it. */
export async function requirePassword(userId: string, password: string): Promise<void> {
  if (!(await isPasswordOf(userId, password))) throw new AppError('credentials_refused');
}
