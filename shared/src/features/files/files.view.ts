import { z } from 'zod';
import { idSchema } from '../../ids.ts';

export { FILE_MAX_BYTES, FILES_PER_MESSAGE } from './file-limits.ts';

export const filePurposes = ['message', 'photo'] as const;

export const fileViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  /** Pixels, when it is an image we made ourselves out of what came in. */
  image: z.object({ width: z.int(), height: z.int() }).nullable(),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
});
export type FileView = z.infer<typeof fileViewSchema>;
