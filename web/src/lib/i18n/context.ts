import type { AddressForm, Locale } from '@leerkring/shared/locale.ts';
import { createContext } from 'svelte';
import { resolveTexts, type Area, type Messages } from './area.ts';
import { createFormat, type Format } from './format.ts';

/** The texts of a language by area name. */
export type Catalogue = Partial<Record<string, unknown>>;

interface I18n {
  locale: Locale;
  format: Format;
  english: Catalogue | undefined;
  addressForm: () => AddressForm;
  resolved: Map<Area, unknown>;
}

const [getI18n, setI18n] = createContext<I18n>();

/** Once, in the root layout. `english` is loaded only for readers of English. */
export function provideI18n(locale: Locale, english: Catalogue | undefined): void {
  const format = createFormat(locale);
  setI18n({ locale, format, english, addressForm: () => 'u', resolved: new Map() });
}

/** In the layout of a network: from here down, texts say *je* or *u*. */
export function provideAddressForm(addressForm: () => AddressForm): void {
  setI18n({ ...getI18n(), addressForm, resolved: new Map() });
}

/** The texts of an area in the reader's language: `const t = useMessages(chat)`, then `t.send`. */
export function useMessages<A extends Area>(area: A): Messages<A> {
  const { english, addressForm, resolved } = getI18n();
  if (!resolved.has(area)) {
    resolved.set(area, resolveTexts(english?.[area.name] ?? area.nl, addressForm));
  }
  // The shape follows from `area` itself, which a Map of many areas cannot express.
  return resolved.get(area) as Messages<A>;
}

/** Dates, times, money and numbers as the reader writes them. */
export function useFormat(): Format {
  return getI18n().format;
}

export function useLocale(): Locale {
  return getI18n().locale;
}
