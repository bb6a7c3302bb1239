import { askedIn, isAsked } from '#lib/features/search/asked.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { api }, url, parent }) => {
  const { me } = await parent();
  const asked = askedIn(url, me.networks);
  if (!isAsked(asked)) return { asked, found: undefined, author: undefined };
  const [found, author] = await Promise.all([
    api.search.find({ ...asked, limit: 20 }),
    // Somebody the reader no longer shares a network with has no page, but may have written.
    asked.author ? api.people.see({ id: asked.author }).catch(() => undefined) : undefined,
  ]);
  return { asked, found, author: author?.name };
};
