import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, depends }) => {
  depends('leerkring:network-news');
  const { networks } = await locals.api.today.view({ slug });
  return { latest: networks[0] };
};
