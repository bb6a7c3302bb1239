import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, url, depends }) => {
  depends('leerkring:reports');
  const state = url.searchParams.get('stand') === 'afgehandeld' ? 'handled' : 'waiting';
  return { state, cases: await locals.api.moderation.cases({ slug, state, limit: 20 }) } as const;
};
