import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  const after = url.searchParams.get('na') ?? undefined;
  const { items, next } = await locals.api.auth.outbox({ after });
  return { mails: items, next, isFirst: after === undefined };
};
