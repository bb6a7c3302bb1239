import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('leerkring:rooms');
  const { me } = await parent();
  const [today, direct, reports, ...rooms] = await Promise.all([
    locals.api.today.view({}),
    locals.api.chat.directRooms(),
    me.platformAdmin ? locals.api.moderation.platformCases({ state: 'waiting', limit: 1 }) : null,
    ...me.networks.map(({ slug }) => locals.api.chat.rooms({ slug })),
  ]);
  return {
    ...{ today, direct: direct.items, rooms: rooms.flatMap(({ items }) => items) },
    hasReports: reports !== null && reports.items.length > 0,
  };
};
