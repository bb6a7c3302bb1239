import { wallFilter } from '#lib/features/questions/wall-address.ts';
import { wallInput } from '#lib/features/questions/wall-filter.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, url, depends }) => {
  depends('leerkring:questions');
  const filter = wallFilter(url);
  const [wall, editions] = await Promise.all([
    locals.api.questions.wall(wallInput(slug, filter)),
    locals.api.networks.editions({ slug }),
  ]);
  return { filter, wall, editions: editions.items };
};
