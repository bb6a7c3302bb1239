import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('leerkring:fragments');
  const page = await locals.api.practices.ownFragments({});
  return { fragments: page.items, next: page.next };
};
