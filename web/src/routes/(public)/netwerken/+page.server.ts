import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({
  networks: (await locals.api.networks.list()).items,
});
