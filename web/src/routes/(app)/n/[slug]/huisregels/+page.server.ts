import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug } }) => ({
  houseRules: await locals.api.moderation.houseRules({ slug }),
});
