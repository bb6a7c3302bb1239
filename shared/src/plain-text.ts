import { z } from 'zod';
import { cleanText, isBlank } from './clean-text.ts';

export { cleanText, isBlank };

/** One line that people read, such as a name or a title: cleaned, not blank, at most `max` characters. */
export function lineSchema(max: number) {
  return z
    .string()
    .max(max * 4)
    .refine((text) => !/[\r\n]/.test(text), { params: { reason: 'line' } })
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((text) => !isBlank(text)),
    );
}

/** Several lines of plain text, at most `max` characters; may be empty. */
export function paragraphSchema(max: number) {
  return z
    .string()
    .max(max * 2)
    .transform(cleanText)
    .pipe(z.string().max(max));
}

/** An address as people type it, compared in lower case. */
export const emailSchema = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());
