// Dutch and English share their plural categories, so one rule serves both catalogues.
const rules = new Intl.PluralRules('nl');

/** `plural(3, 'bericht', 'berichten')` → `3 berichten`. */
export function plural(count: number, one: string, other: string): string {
  return `${count} ${pluralWord(count, one, other)}`;
}

/** Only the word, for sentences in which the number stands elsewhere. */
export function pluralWord(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other;
}
