import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { lineSchema, paragraphSchema } from '../../plain-text.ts';
import {
  contactAudiences,
  jobFunctions,
  ownProfileSchema,
  personViewSchema,
} from './people.view.ts';

export const profileInput = z.strictObject({
  givenName: lineSchema(60),
  infix: paragraphSchema(20),
  familyName: lineSchema(80),
  jobTitle: paragraphSchema(80),
  bio: paragraphSchema(1_000),
  phone: paragraphSchema(30),
  /** Who in my networks sees my address and phone. */
  showContact: z.enum(contactAudiences),
  schoolId: idSchema.nullable(),
  jobFunction: z.enum(jobFunctions),
});

export const peopleContract = {
  see: operation({
    method: 'GET',
    path: '/people/{id}',
    summary: 'A person with whom you share a network',
    action: 'person.see',
    limit: 'default',
    audit: false,
  })
    .input(z.strictObject({ id: idSchema }))
    .output(personViewSchema),

  ownProfile: operation({
    method: 'GET',
    path: '/me/profile',
    summary: 'Your own profile, as you change it',
    action: 'profile.change',
    limit: 'default',
    audit: false,
  }).output(ownProfileSchema),

  changeProfile: operation({
    method: 'PATCH',
    path: '/me/profile',
    summary: 'Change your own profile',
    action: 'profile.change',
    limit: 'change',
    audit: false,
  })
    .input(profileInput.partial())
    .output(personViewSchema),

  /** The photo itself comes in through `POST /files?purpose=photo`. */
  setPhoto: operation({
    method: 'PUT',
    path: '/me/photo',
    summary: 'Use an uploaded image as your photo, or none',
    action: 'profile.change',
    limit: 'change',
    audit: false,
  })
    .input(z.strictObject({ fileId: idSchema.nullable() }))
    .output(personViewSchema),
};
