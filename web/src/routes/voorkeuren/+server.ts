import { error, redirect } from '@sveltejs/kit';
import { localeSchema } from '@leerkring/shared/locale.ts';
import { rememberPreference } from '#lib/server/preferences.ts';
import { isTheme } from '#lib/ui/theme.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const secure = url.protocol === 'https:';
  const locale = localeSchema.safeParse(form.get('locale'));
  const theme = form.get('theme');
  if (locale.success) rememberPreference(cookies, 'locale', locale.data, secure);
  else if (isTheme(theme)) rememberPreference(cookies, 'theme', theme, secure);
  else error(400, 'unknown preference');
  redirect(303, ownPath(form.get('returnTo'), url));
};

// Only paths of this site: an open redirect would lend our name to somebody else's page.
function ownPath(returnTo: FormDataEntryValue | null, url: URL): string {
  if (typeof returnTo !== 'string' || !URL.canParse(returnTo, url)) return '/';
  const target = new URL(returnTo, url);
  return target.origin === url.origin ? target.pathname + target.search : '/';
}
