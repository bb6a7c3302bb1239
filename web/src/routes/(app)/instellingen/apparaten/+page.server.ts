import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('leerkring:devices');
  return { devices: (await locals.api.auth.devices()).items };
};
