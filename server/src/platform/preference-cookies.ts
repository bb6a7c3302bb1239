import { parseCookie, stringifySetCookie } from 'cookie';
import { config } from './config.ts';
import type { RequestContext } from './request-context.ts';

const A_YEAR_SECONDS = 60 * 60 * 24 * 365;

/** Takes the choices of an account along to a browser where nothing was chosen yet. */
export function bringPreferences(
  context: RequestContext,
  preferences: { locale: string; theme: string },
): void {
  const chosen = parseCookie(context.cookie ?? '');
  for (const [name, value] of [
    ['locale', preferences.locale],
    ['theme', preferences.theme],
  ] as const) {
    if (chosen[name] === undefined) {
      context.responseHeaders.append('set-cookie', cookie(name, value));
    }
  }
}

// The pages read and write these as well: they are no secret.
function cookie(name: string, value: string): string {
  return stringifySetCookie({
    ...{ name, value, maxAge: A_YEAR_SECONDS, path: '/', sameSite: 'lax' },
    secure: config().origin?.startsWith('https:') === true,
  });
}
