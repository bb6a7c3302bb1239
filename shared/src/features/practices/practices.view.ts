import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { longTextSchema } from '../../long-text.ts';
import { fileViewSchema } from '../files/files.view.ts';
import { networkKinds } from '../networks/networks.view.ts';
import { jobFunctions, personBadgeSchema } from '../people/people.view.ts';
import { licenceIds } from './licences.ts';
import { privacyHintKinds } from './privacy-hints.ts';
import { practiceStates, practiceStepIds, publicChecks, stepNeeds } from './practice-steps.ts';

export const practiceSections = ['context', 'approach', 'result', 'tips'] as const;
export type PracticeSection = (typeof practiceSections)[number];

/** A fragment and where it stands; consent is the contributor's alone. */
export const consentStates = ['asked', 'given', 'withdrawn', 'refused'] as const;
export type ConsentState = (typeof consentStates)[number];

export const reviewAdvices = ['ready', 'improve'] as const;

/** The four parts of the structured form. */
export const practiceTextsSchema = z.object({
  context: longTextSchema,
  approach: longTextSchema,
  result: longTextSchema,
  tips: longTextSchema,
});

export const placeOfNetworkSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  kind: z.enum(networkKinds),
});

const schoolNameSchema = z.object({ id: idSchema, name: z.string() });

export const practiceCardSchema = z.object({
  id: idSchema,
  title: z.string(),
  summary: z.string(),
  state: z.enum(practiceStates),
  themes: z.array(z.string()),
  schoolTypes: z.array(z.string()),
  authors: z.array(personBadgeSchema),
  licence: z.enum(licenceIds),
  isMine: z.boolean(),
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type PracticeCard = z.infer<typeof practiceCardSchema>;

export const practiceAuthorSchema = z.object({
  person: personBadgeSchema,
  showName: z.boolean(),
  school: schoolNameSchema.extend({ showSchool: z.boolean(), canAgree: z.boolean() }).nullable(),
  isMe: z.boolean(),
});

/** Words of somebody else. After withdrawal or refusal nothing is left of text and names. */
export const fragmentViewSchema = z.object({
  id: idSchema,
  place: z.enum(practiceSections),
  consent: z.enum(consentStates),
  at: z.string(),
  text: z.string().nullable(),
  person: personBadgeSchema.nullable(),
  school: schoolNameSchema.nullable(),
  source: z.object({ title: z.string(), path: z.string() }).nullable(),
  isMine: z.boolean(),
});
export type FragmentView = z.infer<typeof fragmentViewSchema>;

export const practiceReviewSchema = z.object({
  id: idSchema,
  round: z.int(),
  by: personBadgeSchema,
  advice: z.enum(reviewAdvices),
  text: z.string(),
  at: z.string(),
  isMine: z.boolean(),
});

export const practiceEventKinds = [
  'created',
  'edited',
  'reviewed',
  'fragmentAdded',
  'fragmentWithdrawn',
  'materialLeft',
  'restored',
  ...practiceStepIds,
] as const;

/** One line of the revision list; `by` is absent where saying who would say too much. */
export const practiceEventSchema = z.object({
  revision: z.int(),
  kind: z.enum(practiceEventKinds),
  by: personBadgeSchema.nullable(),
  at: z.string(),
  note: z.string(),
  version: z.int().nullable(),
});
export type PracticeEvent = z.infer<typeof practiceEventSchema>;

export const practiceMaterialSchema = z.object({
  id: idSchema,
  title: z.string(),
  licence: z.enum(licenceIds),
  notForPupils: z.boolean(),
});

export const practicePageSchema = practiceCardSchema.extend({
  network: placeOfNetworkSchema,
  texts: practiceTextsSchema,
  /** The images and files that stand in the texts. */
  files: z.array(fileViewSchema),
  materials: z.array(practiceMaterialSchema),
  authorDetails: z.array(practiceAuthorSchema),
  fragments: z.array(fragmentViewSchema),
  reviews: z.array(practiceReviewSchema),
  events: z.array(practiceEventSchema),
  versions: z.array(
    z.object({ number: z.int(), by: personBadgeSchema, at: z.string(), note: z.string() }),
  ),
  source: z.object({ kind: z.string(), title: z.string(), path: z.string() }).nullable(),
  round: z.int(),
  checks: z.array(z.enum(publicChecks)),
  hints: z.array(z.object({ kind: z.enum(privacyHintKinds), found: z.string() })),
  /** Fragments without a yes: they do not go public. */
  leftOut: z.int(),
  /** In the product; only while it is public. */
  publicPath: z.string().nullable(),
  /** Put out of sight by those who run the network, which is why it is retired. */
  isHidden: z.boolean(),
  /** The steps this reader may take now, and what is still missing for each. */
  steps: z.array(z.object({ step: z.enum(practiceStepIds), missing: z.array(z.enum(stepNeeds)) })),
  can: z.object({
    edit: z.boolean(),
    review: z.boolean(),
    quote: z.boolean(),
    discard: z.boolean(),
  }),
});
export type PracticePage = z.infer<typeof practicePageSchema>;

export const practiceVersionSchema = z.object({
  number: z.int(),
  by: personBadgeSchema,
  at: z.string(),
  note: z.string(),
  title: z.string(),
  summary: z.string(),
  texts: practiceTextsSchema,
});

/** A fragment as its contributor sees it, wherever it was used. */
export const ownFragmentSchema = z.object({
  id: idSchema,
  practiceId: idSchema,
  practiceTitle: z.string(),
  practiceState: z.enum(practiceStates),
  networkName: z.string(),
  place: z.enum(practiceSections),
  consent: z.enum(consentStates),
  showName: z.boolean(),
  text: z.string().nullable(),
  at: z.string(),
});
export type OwnFragment = z.infer<typeof ownFragmentSchema>;

export const libraryCardSchema = z.object({
  id: idSchema,
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  themes: z.array(z.string()),
  schoolTypes: z.array(z.string()),
  network: placeOfNetworkSchema.omit({ id: true }),
  licence: z.enum(licenceIds),
  publishedAt: z.string(),
});
export type LibraryCard = z.infer<typeof libraryCardSchema>;

/** Somebody on a public page: a name where there was a yes, otherwise only what they are. */
const publicPersonSchema = z.object({
  name: z.string().nullable(),
  role: z.enum(jobFunctions),
  school: z.string().nullable(),
  schoolTypes: z.array(z.string()),
});

export const publicPracticeSchema = libraryCardSchema.extend({
  texts: practiceTextsSchema,
  files: z.array(fileViewSchema),
  materials: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      licence: z.enum(licenceIds),
      files: z.array(fileViewSchema),
    }),
  ),
  authors: z.array(publicPersonSchema),
  fragments: z.array(
    publicPersonSchema.extend({
      id: idSchema,
      place: z.enum(practiceSections),
      text: z.string(),
    }),
  ),
  revisions: z.array(
    z.object({ kind: z.enum(['published', 'fragmentWithdrawn']), at: z.string() }),
  ),
  pdfPath: z.string(),
});
export type PublicPractice = z.infer<typeof publicPracticeSchema>;
