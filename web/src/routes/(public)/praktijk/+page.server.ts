import { networkKinds } from '@leerkring/shared/features/networks/networks.view.ts';
import { schoolTypes } from '@leerkring/shared/features/schools/schools.view.ts';
import { slugSchema } from '@leerkring/shared/ids.ts';
import type { PageServerLoad } from './$types.js';

const PER_PAGE = 24;

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  // A choice that makes no sense (an old link, a typing error) filters nothing.
  const filter = {
    q: asked('zoek').slice(0, 100) || undefined,
    theme: asked('thema').slice(0, 60) || undefined,
    schoolType: schoolTypes.find((one) => one === asked('schoolsoort')),
    kind: networkKinds.find((one) => one === asked('soort')),
    network: slugSchema.safeParse(asked('netwerk')).data,
  };
  const after = asked('na') || undefined;
  const page = await locals.api.library.list({ ...filter, after, limit: PER_PAGE });
  return { filter, isFirst: after === undefined, practices: page.items, next: page.next };
};
