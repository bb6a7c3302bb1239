import { createHash } from 'node:crypto';

/** What the store keeps of a random token. Plain SHA-256 is enough: 160 bits cannot be guessed. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
