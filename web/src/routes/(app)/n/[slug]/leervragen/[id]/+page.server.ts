import type { PageServerLoad } from './$types.js';
import { nothingRelated, relatedTo } from './related.ts';

const FIRST_PAGE = 50;

export const load: PageServerLoad = async ({ locals, params: { id }, url, depends, parent }) => {
  depends('leerkring:question');
  const { api } = locals;
  const page = await api.questions.open({ id });
  const { room } = page.question;
  const isOpen = room !== null && url.searchParams.has('gesprek');
  const { space } = await parent();
  const [range, related] = await Promise.all([
    isOpen ? api.chat.range({ s: room.s, limit: FIRST_PAGE }) : undefined,
    // An expert who was asked about the question does not reach the lists of the network.
    space.role === 'expert' ? nothingRelated : relatedTo(api, page.question, space.parts),
  ]);
  return { page, range, related };
};
