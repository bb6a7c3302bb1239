import type { PageServerLoad } from './$types.js';

const PRACTICES = 3;

export const load: PageServerLoad = async ({ locals, params: { slug } }) => {
  const [network, library] = await Promise.all([
    locals.api.networks.see({ slug }),
    locals.api.library.list({ network: slug, limit: PRACTICES }),
  ]);
  return { network, practices: library.items, hasMorePractices: library.next !== null };
};
