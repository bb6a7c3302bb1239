import { z } from 'zod';

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];
export const localeSchema = z.enum(locales);

/** How a network speaks to its people: `je` for teachers, `u` for school leaders (A6 nr 17). */
export const addressForms = ['je', 'u'] as const;
export type AddressForm = (typeof addressForms)[number];
