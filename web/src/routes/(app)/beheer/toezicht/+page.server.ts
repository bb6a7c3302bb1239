import { casesAsked } from '#lib/features/moderation/which-cases.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('leerkring:reports');
  const state = casesAsked(url);
  return { state, cases: await locals.api.moderation.platformCases({ state, limit: 20 }) };
};
