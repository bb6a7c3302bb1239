import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => ({
  network: await locals.api.networks.see({ slug: params.slug }),
});
