import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { id } }) => ({
  person: await locals.api.people.see({ id }),
});
