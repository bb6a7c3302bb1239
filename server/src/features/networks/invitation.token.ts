import { createHash } from 'node:crypto';

/** What the store keeps of the token in a mail. Plain SHA-256 is enough: nobody guesses 160 bits. */
export function invitationDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
