import { idSchema } from '@leerkring/shared/ids.ts';
import { networkRoles } from '@leerkring/shared/policy/actor.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  // A filter that makes no sense (an old link, a typing error) filters nothing.
  const role = networkRoles.find((one) => one === asked('rol'));
  const regionId = idSchema.safeParse(asked('regio')).data;
  const filter = { q: asked('zoek').slice(0, 80), role, regionId };
  const page = await locals.api.members.list({ slug, ...filter, q: filter.q || undefined });
  return { filter, members: page.items, next: page.next };
};
