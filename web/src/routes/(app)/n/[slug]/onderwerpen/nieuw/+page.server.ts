import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug } }) => {
  const [settings, { draft }] = await Promise.all([
    locals.api.threads.settings({ slug }),
    locals.api.threads.newDraft({ slug }),
  ]);
  return { settings, draft };
};
