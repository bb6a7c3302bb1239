import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({
  inbox: await locals.api.notifications.list({ limit: 30 }),
});
