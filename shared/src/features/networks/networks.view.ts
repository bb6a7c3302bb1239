import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { addressForms } from '../../locale.ts';
import { networkRoles } from '../../policy/actor.ts';
import { jobFunctions, personBadgeSchema } from '../people/people.view.ts';
import { provinces } from '../schools/schools.view.ts';

export const networkKinds = ['subjectNetwork', 'learningNetwork', 'expertisePoint'] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** The parts of a network space that can be switched on and off. */
export const networkParts = [
  'overview',
  'chat',
  'threads',
  'questions',
  'documents',
  'meetings',
  'practices',
  'members',
  'facilitation',
] as const;
export type NetworkPart = (typeof networkParts)[number];

export const visibilities = ['listed', 'page', 'hidden'] as const;
export const periodKinds = ['calendarYear', 'schoolYear', 'series', 'project'] as const;
export const editionStatuses = [
  'concept',
  'announced',
  'open',
  'running',
  'closing',
  'closed',
  'archived',
] as const;

export const regionViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  provinces: z.array(z.enum(provinces)),
});
export type RegionView = z.infer<typeof regionViewSchema>;

export const feeSchema = z.object({
  unit: z.enum(['school', 'person']),
  cents: z.int().min(0),
  vat: z.enum(['exempt', 'high', 'unknown']),
});

export const editionViewSchema = z.object({
  id: idSchema,
  label: z.string(),
  periodKind: z.enum(periodKinds),
  start: z.string(),
  end: z.string(),
  status: z.enum(editionStatuses),
  registrationOpen: z.boolean(),
  lateEntry: z.boolean(),
  fee: feeSchema.nullable(),
  minMeetings: z.int().nullable(),
  /** Regions that travel together this edition (S0-23). */
  clusters: z.array(z.array(idSchema)),
});
export type EditionView = z.infer<typeof editionViewSchema>;

export const networkCardSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  kind: z.enum(networkKinds),
  summary: z.string(),
  registrationOpen: z.boolean(),
  role: z.enum(networkRoles).nullable(),
});
export type NetworkCard = z.infer<typeof networkCardSchema>;

/** The blocks of the public page, in this order; empty ones do not show (S3-14). */
export const pageBlocks = [
  'why',
  'forWhom',
  'how',
  'when',
  'where',
  'offer',
  'ask',
  'next',
] as const;
export type PageBlock = (typeof pageBlocks)[number];

export const networkPageSchema = networkCardSchema.extend({
  goals: z.string(),
  guidingQuestions: z.array(z.string()),
  foundedYear: z.int().nullable(),
  addressForm: z.enum(addressForms),
  facilitatorLabel: z.string(),
  organisers: z.array(z.object({ name: z.string(), role: z.enum(['lead', 'partner', 'funder']) })),
  programme: z.string().nullable(),
  regions: z.array(regionViewSchema),
  edition: editionViewSchema.nullable(),
  commitments: z.array(z.string()),
  blocks: z.array(z.object({ block: z.enum(pageBlocks), text: z.string() })),
  updatedAt: z.string(),
});
export type NetworkPage = z.infer<typeof networkPageSchema>;

/** What a member sees on entering: who I am here and which parts there are. */
export const networkSpaceSchema = networkCardSchema.extend({
  role: z.enum(networkRoles),
  regionIds: z.array(idSchema),
  addressForm: z.enum(addressForms),
  facilitatorLabel: z.string(),
  visibility: z.enum(visibilities),
  parts: z.array(z.enum(networkParts)),
  regions: z.array(regionViewSchema),
  edition: editionViewSchema.nullable(),
  facilitators: z.array(personBadgeSchema.extend({ regionIds: z.array(idSchema) })),
  memberCount: z.int(),
  schoolCount: z.int(),
  houseRules: z.string(),
  /** The version of the house rules that waits to be accepted; null when none does. */
  houseRulesDue: z.int().nullable(),
  archived: z.boolean(),
  can: z.object({ invite: z.boolean(), change: z.boolean(), seeMembers: z.boolean() }),
});
export type NetworkSpace = z.infer<typeof networkSpaceSchema>;

export const memberViewSchema = personBadgeSchema.extend({
  membershipId: idSchema,
  role: z.enum(networkRoles),
  regionIds: z.array(idSchema),
  jobFunction: z.enum(jobFunctions),
  jobTitle: z.string(),
  schoolId: idSchema.nullable(),
  schoolName: z.string().nullable(),
  since: z.string(),
});
export type MemberView = z.infer<typeof memberViewSchema>;

export const invitationStates = ['sent', 'accepted', 'expired', 'revoked'] as const;

export const invitationViewSchema = z.object({
  id: idSchema,
  email: z.string(),
  role: z.enum(networkRoles),
  regionIds: z.array(idSchema),
  schoolName: z.string().nullable(),
  state: z.enum(invitationStates),
  sentAt: z.string(),
  expiresAt: z.string(),
  invitedBy: z.string(),
});
export type InvitationView = z.infer<typeof invitationViewSchema>;

/** What somebody with the link sees before accepting. */
export const invitationCardSchema = z.object({
  networkName: z.string(),
  networkSlug: z.string(),
  kind: z.enum(networkKinds),
  summary: z.string(),
  addressForm: z.enum(addressForms),
  role: z.enum(networkRoles),
  invitedBy: z.string(),
  message: z.string(),
  email: z.string(),
  schoolId: idSchema.nullable(),
  schoolName: z.string().nullable(),
  hasAccount: z.boolean(),
  /** Signed in with the invited address: one tap is enough. */
  isSignedIn: z.boolean(),
});
export type InvitationCard = z.infer<typeof invitationCardSchema>;
