import type { PageServerLoad } from './$types.js';

const SHOWN = 4;

export const load: PageServerLoad = async ({ locals }) => {
  const { items } = await locals.api.networks.list();
  return { networks: items.slice(0, SHOWN) };
};
