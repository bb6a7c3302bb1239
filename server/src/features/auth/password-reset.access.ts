import { AppError } from '@leerkring/shared/errors.ts';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { PasswordReset, type PasswordResetRow } from './password-reset.model.ts';
import { tokenDigest } from './token-digest.ts';

/** The open request behind a token; throws `invalid` with `reset.spent` for every other token. */
export async function accessReset(token: string): Promise<PasswordResetRow> {
  const reset = await findOpen(tokenDigest(token));
  if (!reset) throw new AppError('invalid', { reason: 'reset.spent' });
  return reset;
}

/** Whether the link still works; the mail is not worth sending otherwise. */
export async function isResetOpen(digest: string): Promise<boolean> {
  return (await findOpen(digest)) !== null;
}

function findOpen(digest: string): Promise<PasswordResetRow | null> {
  const expiresAt = trusted({ $gt: clock.now() });
  return PasswordReset.findOne({ _id: digest, usedAt: null, expiresAt }).lean();
}
