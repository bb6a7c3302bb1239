/** What in a text may point at a pupil or a person; a hint, never a verdict. */
export const privacyHintKinds = ['email', 'phone', 'pupilWord', 'birthDate'] as const;
export type PrivacyHintKind = (typeof privacyHintKinds)[number];

export interface PrivacyHint {
  kind: PrivacyHintKind;
  /** The words as they stand in the text. */
  found: string;
}

/** Things in a text to look at once more before it goes public, each once (BR-22). */
export function privacyHints(text: string): PrivacyHint[] {
  const hints = privacyHintKinds.flatMap((kind) =>
    [...text.matchAll(patterns[kind])].map(([found]): PrivacyHint => ({ kind, found })),
  );
  const different = new Map(hints.map((hint) => [hint.found.toLowerCase(), hint]));
  return [...different.values()].slice(0, MAX_HINTS);
}

/** Whether there is an e-mail address in the text. */
export function hasAddress(text: string): boolean {
  return text.search(patterns.email) !== -1;
}

/** The text with every e-mail address left out: those never stand on a public page. */
export function withoutAddresses(text: string): string {
  return text.replace(patterns.email, '(e-mailadres weggelaten)');
}

const MAX_HINTS = 20;

// Every repetition has an upper end, so that no text makes these slow.
const patterns: Record<PrivacyHintKind, RegExp> = {
  email: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/giu,
  phone: /(?<![\d+])(?:\+31|0031|0)(?:[ -]?\d){9}(?!\d)/g,
  pupilWord:
    /\b(?:leerlingnummers?|leerlingnr|burgerservicenummer|bsn|geboortedatum|geboren op|thuissituatie|diagnose|medicatie)\b/gi,
  birthDate: /\b\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d{2}\b/g,
};
