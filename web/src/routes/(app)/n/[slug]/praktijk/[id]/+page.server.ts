import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('leerkring:practice');
  return { practice: await locals.api.practices.open({ id: params.id }) };
};
