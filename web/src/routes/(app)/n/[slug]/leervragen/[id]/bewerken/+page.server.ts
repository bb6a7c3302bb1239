import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { id } }) => {
  const { question } = await locals.api.questions.open({ id });
  return { question };
};
