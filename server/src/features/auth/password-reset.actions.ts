import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { recordAudit } from '../../platform/audit.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { log } from '../../platform/log.ts';
import { trusted } from '../../platform/mongoose.ts';
import { randomToken } from '../../platform/random.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findUser, findUserByEmail, type StoredUser } from '../people/index.ts';
import { queuePasswordChanged, queueReset } from './auth.mails.ts';
import { judgePassword, storePassword } from './credential.actions.ts';
import { forgiveGuesses } from './guess-guard.ts';
import { forgetDevices } from './known-device.ts';
import { hashPassword } from './password-hash.ts';
import { accessReset } from './password-reset.access.ts';
import { PasswordReset } from './password-reset.model.ts';
import { endSessionsOf } from './session.actions.ts';
import { tokenDigest } from './token-digest.ts';

/**
 * Sees to it that the owner of this address gets a mail with a link, at most three an hour. Gives
 * no answer on purpose: how long it takes would tell whether the address has an account (S-13).
 */
export function askPasswordReset(email: string): void {
  const asked = mailReset(email)
    .catch((error: unknown) => log.error('auth.reset', { error }))
    .finally(() => underWay.delete(asked));
  underWay.add(asked);
}

/** Resolves when every reset that was asked for is written down: at shutdown. */
export async function resetsIdle(): Promise<void> {
  await Promise.all(underWay);
}

/**
 * Sets the password of whoever has the token, ends all their sessions and spends every other link.
 * Does not sign in: the second step is still asked (xA12). Throws `invalid` with a named reason.
 */
export async function resetPassword(
  { requestId }: RequestContext,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const { _id, userId } = await accessReset(token);
  await judgePassword(userId, password);
  const passwordHash = await hashPassword(password);
  const user = await findUser(userId);
  if (!user) throw new AppError('invalid', { reason: 'reset.spent' });
  await inTransaction(async (session) => {
    await spend(session, _id, userId);
    await storePassword(session, userId, passwordHash);
    await endSessionsOf(userId, { session });
    await queuePasswordChanged(session, user);
  });
  await forgetDevices(userId);
  await forgiveGuesses({ kind: 'account', name: user.email });
  await recordAudit({ who: userId, action: 'password.recover', target: '', requestId });
}

const HOUR_MS = 3_600_000;
const MAILS_AN_HOUR = 3;
const underWay = new Set<Promise<void>>();

async function mailReset(email: string): Promise<void> {
  const user = await findUserByEmail(email);
  if (!user || user.status !== 'active') return;
  await inTransaction((session) => writeReset(session, user));
}

async function writeReset(session: ClientSession, user: StoredUser): Promise<void> {
  const askedAt = clock.now();
  const hourAgo = new Date(askedAt.getTime() - HOUR_MS);
  const lately = { userId: user._id, askedAt: trusted({ $gt: hourAgo }) };
  if ((await PasswordReset.countDocuments(lately).session(session)) >= MAILS_AN_HOUR) return;
  const token = randomToken();
  const expiresAt = new Date(askedAt.getTime() + HOUR_MS);
  const reset = { _id: tokenDigest(token), userId: user._id, askedAt, usedAt: null, expiresAt };
  await PasswordReset.create([reset], { session });
  await queueReset(session, user, token);
}

/** Two requests with the same token: only one finds it unused. */
async function spend(session: ClientSession, digest: string, userId: Id): Promise<void> {
  const set = { $set: { usedAt: clock.now() } };
  const mine = await PasswordReset.updateOne({ _id: digest, usedAt: null }, set, { session });
  if (mine.modifiedCount === 0) throw new AppError('invalid', { reason: 'reset.spent' });
  await PasswordReset.updateMany({ userId, usedAt: null }, set, { session });
}
