import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, parent, depends }) => {
  depends('leerkring:network-settings');
  const { space } = await parent();
  if (!space.can.change && !space.archived) error(403, 'forbidden');
  return { network: await locals.api.networks.see({ slug }) };
};
