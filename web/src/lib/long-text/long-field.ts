import type { LongText } from '@leerkring/shared/long-text.ts';
import type { FindPeople } from '#lib/rich-text/mention-picker.svelte.ts';
import type { LongVariant } from './long-editor.ts';

/** What a place to write a long text does, be it the plain field or the rich one. */
export interface LongField {
  focus(): void;
  /** Puts another text in its place. */
  replace(text: LongText): void;
  /** Adds it after what is there, with the cursor behind it. */
  append(text: LongText): void;
}

export interface LongFieldProps {
  initial: LongText;
  variant: LongVariant;
  /** What a screen reader hears about the field. */
  attributes: Record<string, string>;
  placeholder?: string;
  people?: FindPeople;
  onchange: (text: LongText) => void;
  /** Ctrl + Enter. */
  onsubmit?: () => void;
  /** Whether files are on their way into the text. */
  onbusy?: (isBusy: boolean) => void;
}
