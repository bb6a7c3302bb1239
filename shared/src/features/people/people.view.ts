import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { jobFunctions } from './job-functions.ts';

export { jobFunctions, type JobFunction } from './job-functions.ts';

/** A person as shown beside what they wrote. `photo` is a path on our own server. */
export const personBadgeSchema = z.object({
  id: idSchema,
  name: z.string(),
  photo: z.string().nullable(),
});
export type PersonBadge = z.infer<typeof personBadgeSchema>;

export const affiliationViewSchema = z.object({
  schoolId: idSchema,
  schoolName: z.string(),
  place: z.string(),
  jobFunction: z.enum(jobFunctions),
  isContact: z.boolean(),
});

export const personViewSchema = personBadgeSchema.extend({
  givenName: z.string(),
  jobTitle: z.string(),
  bio: z.string(),
  /** Only as far as the person shows them (C5: contact details). */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  schools: z.array(affiliationViewSchema),
  sharedNetworks: z.array(z.object({ slug: z.string(), name: z.string(), role: z.string() })),
  isSelf: z.boolean(),
  /** Told to the person only: text and photo are hidden from others. */
  isHidden: z.boolean(),
});
export type PersonView = z.infer<typeof personViewSchema>;

/** Who in my networks sees my address and phone. */
export const contactAudiences = ['nobody', 'networks'] as const;

export const ownProfileSchema = z.object({
  givenName: z.string(),
  infix: z.string(),
  familyName: z.string(),
  jobTitle: z.string(),
  bio: z.string(),
  phone: z.string(),
  showContact: z.enum(contactAudiences),
  schoolId: idSchema.nullable(),
  /** Name and place, as the search for schools shows it; empty without a school. */
  schoolLabel: z.string(),
  jobFunction: z.enum(jobFunctions),
});
export type OwnProfile = z.infer<typeof ownProfileSchema>;
