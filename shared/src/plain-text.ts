import { z } from 'zod';

// Bidi overrides can make text read differently from what it says; the screen isolates names anyway.
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const INVISIBLE = /[\s\u200b-\u200f\u2028\u2029\u2060\u00ad\ufeff]/g;

/** Text without control characters and outer blanks, in one Unicode form. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(CONTROL, '').trim();
}

/** Whether nothing remains that a person could see. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '') === '';
}

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
