import { choiceOf } from '#lib/features/threads/thread-choice.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, url, depends }) => {
  depends('leerkring:threads');
  const choice = choiceOf(url.searchParams);
  const [settings, list] = await Promise.all([
    locals.api.threads.settings({ slug }),
    locals.api.threads.list({ slug, limit: 30, ...choice }),
  ]);
  return { choice, settings, list, now: Date.now() };
};
