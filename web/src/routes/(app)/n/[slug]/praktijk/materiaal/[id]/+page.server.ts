import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('leerkring:material');
  return { material: await locals.api.materials.open({ id: params.id }) };
};
