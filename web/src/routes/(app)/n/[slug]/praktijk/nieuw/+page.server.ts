import type { QuestionPage } from '@leerkring/shared/features/questions/questions.view.ts';
import { subjectOf } from '@leerkring/shared/subject.ts';
import { thingSchema } from '@leerkring/shared/subject.schema.ts';
import type { PageServerLoad } from './$types.js';

/**
 * `?bron=question:<id>`: what the good practice grows from. A question brings along what its school
 * wrote; one that the reader does not see counts as none.
 */
export const load: PageServerLoad = async ({ locals, params: { slug }, url }) => {
  const source = thingSchema.safeParse(subjectOf(url.searchParams.get('bron') ?? '')).data;
  if (source?.kind !== 'question') return { source, from: undefined };
  const page = await locals.api.questions.open({ id: source.id }).catch(() => undefined);
  const from = page?.question.networkSlug === slug ? narrow(page) : undefined;
  return { source: from && source, from };
};

/** No more than the page and the draft need. */
function narrow({ question, items }: QuestionPage) {
  const { wording, format, mine, themes, path } = question;
  return { question: { wording, format, mine, themes, path }, items };
}
