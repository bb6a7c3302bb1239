import { stringifySetCookie, parseCookie } from 'cookie';
import type { RequestContext } from './request-context.ts';
import { config } from './config.ts';

/** On https the `__Host-` prefix keeps other host names from setting it; plain http cannot have it. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-leerkring' : 'leerkring';
}

/** The session token out of a Cookie header. */
export function sessionToken(cookieHeader: string | undefined): string | undefined {
  return cookieHeader ? parseCookie(cookieHeader)[sessionCookieName()] : undefined;
}

/** Gives the browser its session; `maxAgeSeconds` counts from now. */
export function setSessionCookie(context: RequestContext, token: string, maxAgeSeconds: number) {
  context.responseHeaders.append('set-cookie', cookie(token, maxAgeSeconds));
}

export function clearSessionCookie(context: RequestContext): void {
  context.responseHeaders.append('set-cookie', cookie('', 0));
}

function cookie(value: string, maxAge: number): string {
  return stringifySetCookie({
    name: sessionCookieName(),
    value,
    maxAge,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
  });
}

function isSecure(): boolean {
  return config().origin?.startsWith('https:') === true;
}
