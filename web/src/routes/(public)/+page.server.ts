import type { PageServerLoad } from './$types.js';

const SHOWN = 6;

export const load: PageServerLoad = async ({ locals }) => {
  const { items } = await locals.api.networks.list();
  // Where one can still join comes first.
  const open = items.filter(({ registrationOpen }) => registrationOpen);
  return { networks: [...new Set([...open, ...items])].slice(0, SHOWN) };
};
