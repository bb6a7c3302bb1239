import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { randomBytes } from 'node:crypto';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { forgiveGuesses, takeGuess } from './guess-guard.ts';
import { makeRecoveryCodes, recoveryDigest } from './recovery-codes.ts';
import { open, seal } from './sealed.ts';
import { SecondFactor, type SecondFactorRow } from './second-factor.model.ts';
import { acceptedStep } from './totp.ts';

/** Whether a code is asked of this person at every sign-in. */
export async function hasSecondFactor(userId: Id): Promise<boolean> {
  return (await confirmedFactor(userId)) !== null;
}

/**
 * Asks for the second step of those who have one: a code of the app or a recovery code. Throws
 * `second_factor_required` without a code and `credentials_refused` with a wrong one.
 */
export async function requireSecondFactor(userId: Id, code: string | undefined): Promise<void> {
  const factor = await confirmedFactor(userId);
  if (!factor) return;
  if (!code) throw new AppError('second_factor_required');
  const target = { kind: 'code' as const, name: userId };
  await takeGuess(target);
  if (!(await spendCode(factor, code)) && !(await spendRecoveryCode(userId, code))) {
    throw new AppError('credentials_refused', { reason: 'secondFactor.code' });
  }
  await forgiveGuesses(target);
}

/** Begins anew with a key that nobody is asked for yet. Throws `conflict` when codes are on. */
export async function startSecondFactor(userId: Id): Promise<Uint8Array> {
  if (await hasSecondFactor(userId)) throw new AppError('conflict');
  const key = randomBytes(20);
  const set = {
    sealedKey: seal(key, userId),
    startedAt: clock.now(),
    confirmedAt: null,
    lastStep: 0,
    recoveryDigests: [],
  };
  await SecondFactor.updateOne({ _id: userId, confirmedAt: null }, { $set: set }, { upsert: true });
  return key;
}

/** The key that waits for its first code, for at most half an hour. */
export async function pendingKey(userId: Id): Promise<Uint8Array | undefined> {
  const factor = await pendingFactor(userId);
  return factor && open(factor.sealedKey, userId);
}

/** Switches codes on; gives the recovery codes, which are shown this once. */
export async function confirmSecondFactor(userId: Id, code: string): Promise<string[]> {
  const factor = await pendingFactor(userId);
  if (!factor) throw new AppError('conflict');
  if (!(await spendCode(factor, code))) {
    throw new AppError('invalid', { reason: 'secondFactor.code' });
  }
  const recoveryCodes = makeRecoveryCodes();
  const set = { confirmedAt: clock.now(), recoveryDigests: recoveryCodes.map(recoveryDigest) };
  await SecondFactor.updateOne({ _id: userId }, { $set: set });
  return recoveryCodes;
}

/** Switches codes off and forgets the key; fine when they were off. */
export async function stopSecondFactor(userId: Id): Promise<void> {
  await SecondFactor.deleteOne({ _id: userId });
}

const SETUP_MS = 30 * 60_000;

function confirmedFactor(userId: Id): Promise<SecondFactorRow | null> {
  return SecondFactor.findOne({ _id: userId, confirmedAt: trusted({ $ne: null }) }).lean();
}

async function pendingFactor(userId: Id): Promise<SecondFactorRow | undefined> {
  const factor = await SecondFactor.findOne({ _id: userId, confirmedAt: null }).lean();
  const isFresh = factor && clock.now().getTime() - factor.startedAt.getTime() < SETUP_MS;
  return isFresh ? factor : undefined;
}

/** Two requests with the same code: only the first one moves the step. */
async function spendCode({ _id, sealedKey, lastStep }: SecondFactorRow, code: string) {
  const step = acceptedStep(open(sealedKey, _id), code, { at: clock.now(), lastStep });
  if (step === undefined) return false;
  const set = { $set: { lastStep: step } };
  return (await SecondFactor.updateOne({ _id, lastStep }, set)).modifiedCount === 1;
}

async function spendRecoveryCode(userId: Id, code: string): Promise<boolean> {
  const digest = recoveryDigest(code);
  const spent = { $pull: { recoveryDigests: digest } };
  const holder = { _id: userId, recoveryDigests: digest };
  return (await SecondFactor.updateOne(holder, spent)).modifiedCount === 1;
}
