import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, depends }) => {
  depends('leerkring:invitations');
  return { invitations: (await locals.api.invitations.list({ slug })).items };
};
