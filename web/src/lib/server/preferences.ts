import { localeSchema, type Locale } from '@leerkring/shared/locale.ts';
import type { Cookies } from '@sveltejs/kit';
import { isTheme, type Theme } from '#lib/ui/theme.ts';

const aYear = 60 * 60 * 24 * 365;

export function readLocale(cookies: Cookies): Locale | undefined {
  return localeSchema.safeParse(cookies.get('locale')).data;
}

export function readTheme(cookies: Cookies): Theme {
  const theme = cookies.get('theme');
  return isTheme(theme) ? theme : 'system';
}

/** Remembers a choice on this device. The browser may read it: it is no secret. */
export function rememberPreference(
  cookies: Cookies,
  name: 'locale' | 'theme',
  value: string,
  secure: boolean,
): void {
  cookies.set(name, value, { path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: false, secure });
}
