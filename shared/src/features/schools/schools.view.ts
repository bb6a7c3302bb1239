import { z } from 'zod';
import { idSchema } from '../../ids.ts';

export const schoolTypes = ['praktijkonderwijs', 'vmbo', 'havo', 'vwo', 'mbo'] as const;
export const provinces = [
  'Drenthe',
  'Flevoland',
  'Friesland',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
] as const;
export const holidayRegions = ['noord', 'midden', 'zuid'] as const;

export const schoolViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** BRIN with location: two digits, two letters, two digits (B5). */
  locationCode: z.string(),
  place: z.string(),
  province: z.enum(provinces),
  holidayRegion: z.enum(holidayRegions),
  schoolTypes: z.array(z.string()),
});
export type SchoolView = z.infer<typeof schoolViewSchema>;
