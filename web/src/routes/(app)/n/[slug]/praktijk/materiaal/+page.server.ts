import { schoolTypes } from '@leerkring/shared/features/schools/schools.view.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, url, depends }) => {
  depends('leerkring:practices');
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  // A choice that makes no sense (an old link, a typing error) filters nothing.
  const filter = {
    theme: asked('thema').slice(0, 60) || undefined,
    schoolType: schoolTypes.find((one) => one === asked('schoolsoort')),
    mine: asked('van') === 'mij' ? 'true' : undefined,
    sort: asked('volgorde') === 'meest' ? ('mostUsed' as const) : ('newest' as const),
  };
  const [page, balance] = await Promise.all([
    locals.api.materials.list({ slug, ...filter }),
    locals.api.materials.balance({ slug }),
  ]);
  return { filter, materials: page.items, next: page.next, balances: balance.items };
};
