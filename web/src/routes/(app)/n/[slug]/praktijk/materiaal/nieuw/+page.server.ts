import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  const parentId = url.searchParams.get('van');
  return {
    parent: parentId ? await locals.api.materials.open({ id: parentId }) : undefined,
  };
};
