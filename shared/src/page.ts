import { z } from 'zod';

/** Lists come in pages of at most 100; `after` is the cursor the previous page ended with. */
export const pageInput = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

/** A page of a list; `next` is absent on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** A list that is always short enough to come whole. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item) });
}

export const doneSchema = z.object({ ok: z.literal(true) });
