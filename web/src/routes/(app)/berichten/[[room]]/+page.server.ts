import { openingOf } from '#lib/features/chat/room-opening.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, params, url }) =>
  openingOf(locals.api, 'd', params.room, url);
