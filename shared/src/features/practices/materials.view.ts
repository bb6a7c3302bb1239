import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { fileViewSchema } from '../files/files.view.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import { licenceIds } from './licences.ts';
import { exchangeNudges } from './exchange.ts';
import { placeOfNetworkSchema } from './practices.view.ts';

export const materialSorts = ['newest', 'mostUsed'] as const;

const schoolNameSchema = z.object({ id: idSchema, name: z.string() });

export const materialCardSchema = z.object({
  id: idSchema,
  title: z.string(),
  description: z.string(),
  themes: z.array(z.string()),
  schoolTypes: z.array(z.string()),
  licence: z.enum(licenceIds),
  /** Tests and answer models: never public (BR-21). */
  notForPupils: z.boolean(),
  by: personBadgeSchema,
  school: schoolNameSchema.nullable(),
  /** How many other schools took it. */
  usedBy: z.int(),
  version: z.int(),
  fileCount: z.int(),
  parentId: idSchema.nullable(),
  changesInOneLine: z.string(),
  removed: z.boolean(),
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type MaterialCard = z.infer<typeof materialCardSchema>;

/** A branch of the family; `title` is absent where this reader may not see the material. */
export const relativeSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  title: z.string(),
  changesInOneLine: z.string(),
  school: schoolNameSchema.nullable(),
  usedBy: z.int(),
  removed: z.boolean(),
  createdAt: z.string(),
});

export const fieldNoteSchema = z.object({
  id: idSchema,
  version: z.int(),
  school: schoolNameSchema,
  text: z.string(),
  by: personBadgeSchema,
  at: z.string(),
  isOwnSchool: z.boolean(),
});
export type FieldNote = z.infer<typeof fieldNoteSchema>;

export const materialVersionSchema = z.object({
  id: idSchema,
  number: z.int(),
  note: z.string(),
  by: personBadgeSchema,
  at: z.string(),
  files: z.array(fileViewSchema),
});

export const materialPageSchema = materialCardSchema.extend({
  network: placeOfNetworkSchema,
  /** Newest first. */
  versions: z.array(materialVersionSchema),
  /** Ancestors and adaptations, this one included, oldest first. */
  family: z.array(relativeSchema),
  notes: z.array(fieldNoteSchema),
  /** The good practices this reader sees that use it. */
  practices: z.array(z.object({ id: idSchema, title: z.string() })),
  takenByOwnSchool: z.boolean(),
  removal: z.object({ by: personBadgeSchema, at: z.string(), reason: z.string() }).nullable(),
  adaptationLicences: z.array(z.enum(licenceIds)),
  can: z.object({
    edit: z.boolean(),
    label: z.boolean(),
    unlabel: z.boolean(),
    remove: z.boolean(),
    restore: z.boolean(),
    fetch: z.boolean(),
    note: z.boolean(),
    adapt: z.boolean(),
  }),
});
export type MaterialPage = z.infer<typeof materialPageSchema>;

export const balanceSchema = z.object({
  school: schoolNameSchema,
  given: z.int(),
  taken: z.int(),
  isOwn: z.boolean(),
  nudge: z.enum(exchangeNudges).nullable(),
});
export type ExchangeBalance = z.infer<typeof balanceSchema>;
