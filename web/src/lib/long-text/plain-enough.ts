import { longFromPlain, longToPlain } from '@leerkring/shared/long-text-plain.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';

/** Whether a bare field can hold this text without losing anything of it. */
export function isPlainEnough(text: LongText): boolean {
  return JSON.stringify(longFromPlain(longToPlain(text))) === JSON.stringify(text);
}
