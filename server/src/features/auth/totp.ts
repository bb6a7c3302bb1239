import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding';
import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp';

/** Seconds that a code lives and digits it has, as all authenticator apps expect. */
const STEP_SECONDS = 30;
const DIGITS = 6;
const ISSUER = 'Leerkring';

/**
 * The time step of which this is the code, or undefined. One step early or late is fine; a step up
 * to `lastStep` was used already and does not count again.
 */
export function acceptedStep(
  key: Uint8Array,
  code: string,
  { at, lastStep }: { at: Date; lastStep: number },
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const now = Math.floor(at.getTime() / 1_000 / STEP_SECONDS);
  return [now, now - 1, now + 1].find(
    (step) => step > lastStep && verifyHOTP(key, BigInt(step), DIGITS, code),
  );
}

/** What the QR code says to the app. */
export function keyUri(key: Uint8Array, email: string): string {
  return createTOTPKeyURI(ISSUER, email, key, STEP_SECONDS, DIGITS);
}

/** The key for those who type it over, in groups of four. */
export function readableKey(key: Uint8Array): string {
  return encodeBase32UpperCaseNoPadding(key).replace(/(.{4})(?=.)/g, '$1 ');
}
