import { subjectOf } from '@leerkring/shared/subject.ts';
import { thingSchema } from '@leerkring/shared/subject.schema.ts';
import type { PageServerLoad } from './$types.js';

/** `?bron=question:<id>`: what the good practice grows from. */
export const load: PageServerLoad = ({ url }) => ({
  source: thingSchema.safeParse(subjectOf(url.searchParams.get('bron') ?? '')).data,
});
