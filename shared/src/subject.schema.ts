import { z } from 'zod';
import { idSchema, streamIdSchema } from './ids.ts';
import { subjectKinds, thingKinds, type SubjectKind, type SubjectRef } from './subject.ts';

/** A reference to anything that has a page. */
export const subjectSchema = referenceTo(subjectKinds);

/** A reference to a thing; lists are only watched. */
export const thingSchema = referenceTo(thingKinds);

function referenceTo<Kind extends SubjectKind>(
  kinds: readonly [Kind, ...Kind[]],
): z.ZodType<SubjectRef<Kind>> {
  const id = z.union([idSchema, streamIdSchema]);
  return z.strictObject({ kind: z.enum(kinds), id });
}
