import { version } from '$app/env';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, depends }) => {
  depends('leerkring:me');
  const [me, inbox] = await Promise.all([locals.api.auth.me(), locals.api.notifications.stand()]);
  return { me, inboxStand: inbox, build: version };
};
