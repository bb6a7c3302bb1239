import { practiceStates } from '@leerkring/shared/features/practices/practice-steps.ts';
import { schoolTypes } from '@leerkring/shared/features/schools/schools.view.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, url, depends }) => {
  depends('leerkring:practices');
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  // A choice that makes no sense (an old link, a typing error) filters nothing.
  const filter = {
    theme: asked('thema').slice(0, 60) || undefined,
    schoolType: schoolTypes.find((one) => one === asked('schoolsoort')),
    state: practiceStates.find((one) => one === asked('stand')),
    mine: asked('van') === 'mij' ? 'true' : undefined,
  };
  const page = await locals.api.practices.list({ slug, ...filter });
  return { filter, practices: page.items, next: page.next };
};
