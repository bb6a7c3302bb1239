import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, depends }) => {
  depends('leerkring:rooms');
  const { items } = await locals.api.chat.directRooms();
  return { directs: items };
};
