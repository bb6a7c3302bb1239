import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, parent }) => {
  const { me, space } = await parent();
  const runs = space.role === 'facilitator' || space.role === 'coordinator';
  if (!runs) return { isOfSchool: true };
  const { items } = await locals.api.members.list({ slug, q: me.name });
  const own = items.find(({ id }) => id === me.id);
  return { isOfSchool: Boolean(own?.schoolId) };
};
