import { casesAsked } from '#lib/features/moderation/which-cases.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, url, depends }) => {
  depends('leerkring:reports');
  const state = casesAsked(url);
  return { state, cases: await locals.api.moderation.cases({ slug, state, limit: 20 }) };
};
