import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('leerkring:practice');
  const practice = await locals.api.practices.open({ id: params.id });
  if (!practice.can.edit) redirect(303, `/n/${params.slug}/praktijk/${params.id}`);
  return { practice };
};
