import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
  depends('leerkring:rooms');
  const [space, rooms, stands] = await Promise.all([
    locals.api.networks.enter({ slug: params.slug }),
    locals.api.chat.rooms({ slug: params.slug }),
    locals.api.threads.stands(),
  ]);
  const threads = stands.items.find(({ networkId }) => networkId === space.id);
  return { space, rooms: rooms.items, unreadThreads: threads?.unread ?? 0 };
};
