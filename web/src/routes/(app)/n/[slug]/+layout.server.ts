import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
  depends('leerkring:rooms');
  const [space, rooms] = await Promise.all([
    locals.api.networks.enter({ slug: params.slug }),
    locals.api.chat.rooms({ slug: params.slug }),
  ]);
  return { space, rooms: rooms.items };
};
