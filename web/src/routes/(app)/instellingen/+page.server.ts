import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('leerkring:profile');
  return { profile: await locals.api.people.ownProfile() };
};
