import { idSchema } from '@leerkring/shared/ids.ts';
import { networkRoles } from '@leerkring/shared/policy/actor.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const idOf = (name: string) => idSchema.safeParse(asked(name)).data;
  // A filter that makes no sense (an old link, a typing error) filters nothing.
  const role = networkRoles.find((one) => one === asked('rol'));
  const { list } = locals.api.members;
  const filter = {
    ...{ q: asked('zoek').slice(0, 80), role },
    ...{ regionId: idOf('regio'), schoolId: idOf('school') },
  };
  const page = await list({ slug, ...filter, q: filter.q || undefined });
  return { filter, school: await schoolNamed(), members: page.items, next: page.next };

  /** What the school is called, also when the other filters leave nobody of it. */
  async function schoolNamed(): Promise<string | null> {
    const { schoolId } = filter;
    if (schoolId === undefined) return null;
    const [member] = page.items.length
      ? page.items
      : (await list({ slug, schoolId, limit: 1 })).items;
    return member?.schoolName ?? null;
  }
};
