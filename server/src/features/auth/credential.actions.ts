import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { findUser } from '../people/index.ts';
import { Credential } from './credential.model.ts';
import { hashPassword, passwordFits } from './password-hash.ts';
import { refuseUnfit, refuseWeak } from './password-judgement.ts';

/**
 * Gives somebody a first password. Throws `invalid` with the reason `password.short`, `.long`,
 * `.common` or `.personal` (xA2, xA3) and `rate_limited` when too many hashes wait.
 */
export async function createCredential(
  session: ClientSession,
  userId: Id,
  password: string,
): Promise<void> {
  await judgePassword(userId, password, { session });
  await storePassword(session, userId, await hashPassword(password));
}

/** Throws `invalid` with a named reason when this cannot become the password of this person. */
export async function judgePassword(
  userId: Id,
  password: string,
  { session, path }: { session?: ClientSession; path?: string } = {},
): Promise<void> {
  refuseUnfit(password, path);
  const user = await findUser(userId, session);
  if (!user) throw new AppError('not_found');
  refuseWeak(password, user, path);
}

export async function storePassword(session: ClientSession, userId: Id, passwordHash: string) {
  const set = { passwordHash, changedAt: clock.now() };
  await Credential.updateOne({ _id: userId }, { $set: set }, { session, upsert: true });
}

/**
 * Whether this is the password of that person. Takes the same time for nobody, for a person
 * without a password and for a wrong one (S-13).
 */
export async function isPasswordOf(userId: Id | undefined, password: string): Promise<boolean> {
  refuseUnfit(password);
  const credential = await Credential.findById(userId ?? NOBODY).lean();
  return passwordFits(credential?.passwordHash, password);
}

const NOBODY = '0'.repeat(24);
