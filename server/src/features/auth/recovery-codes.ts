import { encodeBase32LowerCaseNoPadding } from '@oslojs/encoding';
import { randomBytes } from 'node:crypto';
import { keyedDigest } from '../../platform/secret.ts';

/** Ten codes of 50 random bits for the day the phone is lost: "abcde-fghij". Shown once. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const text = encodeBase32LowerCaseNoPadding(randomBytes(7)).slice(0, 10);
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
}

/** What is kept of a code, however it was typed over. */
export function recoveryDigest(code: string): string {
  return keyedDigest('recovery', code.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
