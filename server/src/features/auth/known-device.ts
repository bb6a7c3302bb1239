import { tokenSchema, type Id } from '@leerkring/shared/ids.ts';
import { parseCookie, stringifySetCookie } from 'cookie';
import { clock } from '../../platform/clock.ts';
import { randomToken } from '../../platform/random.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { sessionCookieName } from '../../platform/session-cookie.ts';
import { KnownDevice } from './known-device.model.ts';
import { tokenDigest } from './token-digest.ts';

/**
 * The digest of this browser's device cookie if this person signed in with it before. Guesses from
 * elsewhere then do not shut the owner out (S-14). It gives no access by itself.
 */
export async function knownDevice(context: RequestContext, userId?: Id) {
  const digest = digestIn(context);
  const device = digest && userId ? await KnownDevice.findById(digest).lean() : null;
  return device?.userId === userId ? device?._id : undefined;
}

/** Remembers this browser for half a year after a complete sign-in. */
export async function rememberDevice(context: RequestContext, userId: Id): Promise<void> {
  const known = await knownDevice(context, userId);
  if (known) {
    await KnownDevice.updateOne({ _id: known }, { $set: { expiresAt: inHalfAYear() } });
    return;
  }
  const token = randomToken();
  await KnownDevice.create({ _id: tokenDigest(token), userId, expiresAt: inHalfAYear() });
  context.responseHeaders.append('set-cookie', deviceCookie(token));
}

/** After a new password no browser is trusted any more. */
export async function forgetDevices(userId: Id): Promise<void> {
  await KnownDevice.deleteMany({ userId });
}

const HALF_A_YEAR_SECONDS = 182 * 86_400;

function digestIn({ cookie }: RequestContext): string | undefined {
  const token = cookie && parseCookie(cookie)[cookieName()];
  return token && tokenSchema.safeParse(token).success ? tokenDigest(token) : undefined;
}

function cookieName(): string {
  return `${sessionCookieName()}-device`;
}

function deviceCookie(value: string): string {
  return stringifySetCookie({
    name: cookieName(),
    value,
    maxAge: HALF_A_YEAR_SECONDS,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: cookieName().startsWith('__Host-'),
  });
}

function inHalfAYear(): Date {
  return new Date(clock.now().getTime() + HALF_A_YEAR_SECONDS * 1_000);
}
