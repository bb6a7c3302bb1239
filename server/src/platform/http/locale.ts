import { localeSchema, locales, type Locale } from '@leerkring/shared/locale.ts';
import { parseCookie } from 'cookie';
import type { Request } from 'express';

/** What this browser prefers: the choice made here before, else its own languages, else Dutch. */
export function preferredLocale(req: Request): Locale {
  const chosen = localeSchema.safeParse(parseCookie(req.headers.cookie ?? '')['locale']);
  if (chosen.success) return chosen.data;
  const accepted = req.headers['accept-language'] ? req.acceptsLanguages([...locales]) : 'nl';
  return accepted === 'en' ? 'en' : 'nl';
}
