import type { PageServerLoad } from './$types.js';

const FIRST_PAGE = 50;

export const load: PageServerLoad = async ({ locals, params: { id }, url, depends }) => {
  depends('leerkring:question');
  const page = await locals.api.questions.open({ id });
  const { room } = page.question;
  const isOpen = room !== null && url.searchParams.has('gesprek');
  const range = isOpen ? await locals.api.chat.range({ s: room.s, limit: FIRST_PAGE }) : undefined;
  return { page, range };
};
