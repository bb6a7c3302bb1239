import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { localeSchema } from '../../locale.ts';
import { networkRoles } from '../../policy/actor.ts';
import { networkKinds } from '../networks/networks.view.ts';
import { personBadgeSchema } from '../people/people.view.ts';

export const themes = ['light', 'dark', 'system'] as const;

export const preferencesSchema = z.object({
  locale: localeSchema,
  theme: z.enum(themes),
  /** Others see whether I am here; off means they do not (and it costs nothing else). */
  showPresence: z.boolean(),
});

/** Everything the shell needs about the person who looks. */
export const meViewSchema = personBadgeSchema.extend({
  givenName: z.string(),
  email: z.string(),
  platformAdmin: z.boolean(),
  secondFactor: z.boolean(),
  preferences: preferencesSchema,
  networks: z.array(
    z.object({
      id: idSchema,
      slug: z.string(),
      name: z.string(),
      kind: z.enum(networkKinds),
      role: z.enum(networkRoles),
    }),
  ),
});
export type MeView = z.infer<typeof meViewSchema>;

export const deviceViewSchema = z.object({
  id: z.string(),
  /** Browser and system in words, made from the user agent. */
  name: z.string(),
  signedInAt: z.string(),
  lastSeenAt: z.string(),
  isCurrent: z.boolean(),
});
export type DeviceView = z.infer<typeof deviceViewSchema>;

export const outboxMailSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  at: z.string(),
  template: z.string(),
  state: z.string(),
});
