import type { RichText } from '@leerkring/shared/rich-text.ts';

/** What a place to write a message does, be it the plain field or the rich one. */
export interface WritingField {
  focus(): void;
  /** Puts another text in its place. */
  replace(body: RichText): void;
}

export interface WritingProps {
  label: string;
  placeholder?: string;
  /** The stream whose people can be mentioned. */
  s: string;
  initial: RichText;
  /** Ends writing: Enter on a keyboard; phones have a button. */
  onsend: () => void;
  onchange: (body: RichText) => void;
  onescape?: () => void;
  /** Arrow up in an empty field. */
  onrecall?: () => void;
  onfiles?: (files: File[]) => void;
}

/** On a phone Enter is a new line: there is a button to send, and no Shift. */
export function entersToSend(): boolean {
  return !matchMedia('(pointer: coarse)').matches;
}
