import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({
  preferences: await locals.api.notifications.preferences(),
});
