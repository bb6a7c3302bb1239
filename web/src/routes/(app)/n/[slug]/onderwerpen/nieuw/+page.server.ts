import { idSchema } from '@leerkring/shared/ids.ts';
import type { PageServerLoad } from './$types.js';

/** `?leervraag=<id>`: the question that the thread is about; one that is not seen counts as none. */
export const load: PageServerLoad = async ({ locals, params: { slug }, url }) => {
  const about = idSchema.safeParse(url.searchParams.get('leervraag')).data;
  const [settings, { draft }, page] = await Promise.all([
    locals.api.threads.settings({ slug }),
    locals.api.threads.newDraft({ slug }),
    about ? locals.api.questions.open({ id: about }).catch(() => undefined) : undefined,
  ]);
  const isHere = page?.question.networkSlug === slug;
  const question = isHere ? { id: page.question.id, title: page.question.wording } : undefined;
  return { settings, draft, question };
};
