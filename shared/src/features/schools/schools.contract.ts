import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { listOf } from '../../page.ts';
import { lineSchema } from '../../plain-text.ts';
import { holidayRegions, provinces, schoolTypes, schoolViewSchema } from './schools.view.ts';

export const schoolInput = z.strictObject({
  name: lineSchema(120),
  locationCode: z
    .string()
    .transform((code) => code.trim().toUpperCase())
    .pipe(z.string().regex(/^\d{2}[A-Z]{2}\d{2}$/)),
  place: lineSchema(80),
  province: z.enum(provinces),
  holidayRegion: z.enum(holidayRegions),
  schoolTypes: z.array(z.enum(schoolTypes)).min(1).max(schoolTypes.length),
});

export const schoolsContract = {
  search: operation({
    method: 'GET',
    path: '/schools',
    summary: 'Schools by the start of a word in their name, place or code; at most twenty',
    action: 'schools.search',
    limit: 'search',
    audit: false,
  })
    .input(z.strictObject({ q: z.string().max(80).default('') }))
    .output(listOf(schoolViewSchema)),

  create: operation({
    method: 'POST',
    path: '/schools',
    summary: 'Add a school',
    action: 'school.create',
    limit: 'change',
    audit: true,
    status: 201,
  })
    .input(schoolInput)
    .output(schoolViewSchema),

  change: operation({
    method: 'PATCH',
    path: '/schools/{id}',
    summary: 'Correct a school',
    action: 'school.change',
    limit: 'change',
    audit: true,
  })
    .input(schoolInput.partial().extend({ id: idSchema }))
    .output(schoolViewSchema),
};
