import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const practice = await locals.api.library.open({ key: params.id });
  // One address for the world: the readable one.
  if (params.id !== practice.slug) redirect(308, `/praktijk/${practice.slug}`);
  return { practice };
};
