import { version } from '$app/env';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, depends }) => {
  depends('leerkring:me');
  return { me: await locals.api.auth.me(), build: version };
};
