import { redirect } from '@sveltejs/kit';
import { threadPath } from '#lib/features/threads/thread-path.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug, id } }) => {
  const [settings, opened] = await Promise.all([
    locals.api.threads.settings({ slug }),
    locals.api.threads.open({ id, unread: true }),
  ]);
  // It was merged into another thread, or moved to another network: the old address leads on.
  const { thread } = opened;
  if (thread.id !== id || thread.networkSlug !== slug) {
    redirect(303, threadPath(thread.networkSlug, thread.id));
  }
  return { settings, opened, now: Date.now() };
};
