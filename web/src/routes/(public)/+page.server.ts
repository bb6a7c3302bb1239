import type { PageServerLoad } from './$types.js';

const SHOWN = 6;
const PRACTICES = 3;

export const load: PageServerLoad = async ({ locals }) => {
  const [{ items }, library] = await Promise.all([
    locals.api.networks.list(),
    locals.api.library.list({ limit: PRACTICES }),
  ]);
  // Where one can still join comes first.
  const open = items.filter(({ registrationOpen }) => registrationOpen);
  return {
    networks: [...new Set([...open, ...items])].slice(0, SHOWN),
    practices: library.items,
  };
};
