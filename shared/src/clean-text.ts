// Bidi overrides can make text read differently from what it says; the screen isolates names anyway.
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const INVISIBLE = /[\s\u200b-\u200f\u2028\u2029\u2060\u00ad\ufeff]/g;

/** Text without control characters and outer blanks, in one Unicode form. */
export function cleanText(text: string): string {
  return withoutControls(text).trim();
}

/** The same, with the blanks around it: for a piece of a longer text. */
export function withoutControls(text: string): string {
  return text.normalize('NFC').replace(CONTROL, '');
}

/** Whether nothing remains that a person could see. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '') === '';
}
