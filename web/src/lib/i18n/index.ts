export { addressed, defineArea, type Messages, type Translation } from './area.ts';
export { provideAddressForm, provideI18n, useFormat, useLocale, useMessages } from './context.ts';
export { createFormat, type Format, type Moment } from './format.ts';
export { plural, pluralWord } from './plural.ts';
