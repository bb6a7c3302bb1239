import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('leerkring:rooms');
  const { me } = await parent();
  const [direct, ...rooms] = await Promise.all([
    locals.api.chat.directRooms(),
    ...me.networks.map(({ slug }) => locals.api.chat.rooms({ slug })),
  ]);
  return { direct: direct.items, rooms: rooms.flatMap(({ items }) => items) };
};
