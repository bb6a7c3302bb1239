import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { recordAudit } from '../../platform/audit.ts';
import { giveBackLimit } from '../../platform/limits.ts';
import { bringPreferences } from '../../platform/preference-cookies.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { keyedDigest } from '../../platform/secret.ts';
import { findUserByEmail } from '../people/index.ts';
import { isPasswordOf } from './credential.actions.ts';
import { FREE_TRIES, forgiveGuesses, takeGuess, type GuessTarget } from './guess-guard.ts';
import { knownDevice } from './known-device.ts';
import { refuseUnfit } from './password-judgement.ts';
import { requireSecondFactor } from './second-factor.actions.ts';
import { startSession } from './session.actions.ts';
import { noteFailure } from './spray-alarm.ts';

export interface SignIn {
  email: string;
  password: string;
  code?: string;
}

/**
 * Signs in and gives the id of the person. Throws `credentials_refused` alike for an unknown
 * address, a wrong password and a blocked account (xA1), `second_factor_required` only after the
 * right password, `rate_limited` after too many tries.
 */
export async function signIn(
  context: RequestContext,
  { email, password, code }: SignIn,
): Promise<Id> {
  refuseUnfit(password);
  const user = await findUserByEmail(email);
  const target = await targetOf(context, email, user?._id);
  const tries = await takeGuess(target);
  const isRight = await isPasswordOf(user?._id, password);
  if (!user || user.status !== 'active' || !isRight) return refuse(context, target, tries);
  await requireSecondFactor(user._id, code);
  await forgiveGuesses(target);
  await giveBackLimit(context, 'signIn');
  await startSession(context, user._id);
  bringPreferences(context, user.preferences);
  return user._id;
}

/** A browser of the owner has tries of its own; everybody else shares those of the address. */
async function targetOf(context: RequestContext, email: string, userId?: Id): Promise<GuessTarget> {
  const device = await knownDevice(context, userId);
  return device ? { kind: 'device', name: device } : { kind: 'account', name: email };
}

async function refuse(context: RequestContext, target: GuessTarget, tries: number): Promise<never> {
  noteFailure(target.name);
  if (tries === FREE_TRIES[target.kind]) await noteBurst(context, target);
  throw new AppError('credentials_refused');
}

/** The address itself stays out of the audit log: it may be of nobody, or a password typed there. */
async function noteBurst({ requestId }: RequestContext, { name }: GuessTarget): Promise<void> {
  const target = `guess=${keyedDigest('audit.guess', name)}`;
  await recordAudit({ who: null, action: 'session.start.refused', target, requestId });
}
