import { redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/server/own-path.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = ownPath(url.searchParams.get('naar'));
  if (locals.actor.kind === 'user') redirect(303, next);
  return { next, isDemo: locals.isDemo };
};
