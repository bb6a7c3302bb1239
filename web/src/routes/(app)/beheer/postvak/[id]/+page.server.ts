import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { id } }) => ({
  mail: await locals.api.auth.outboxMail({ id }),
});
