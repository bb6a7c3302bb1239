import { askedIn, isAsked } from '#lib/features/search/asked.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = askedIn(url);
  if (!isAsked(asked)) return { asked, found: undefined };
  return { asked, found: await locals.api.search.find({ ...asked, limit: 20 }) };
};
