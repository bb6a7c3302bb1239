import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { id, number } }) => {
  const [practice, version] = await Promise.all([
    locals.api.practices.open({ id }),
    locals.api.practices.version({ id, number }),
  ]);
  return { practice, version };
};
