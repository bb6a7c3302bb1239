import { z } from 'zod';
import { idSchema, momentSchema, slugSchema } from '../../ids.ts';
import { addressForms } from '../../locale.ts';
import { operation } from '../../operation.ts';
import { listOf } from '../../page.ts';
import { lineSchema, paragraphSchema } from '../../plain-text.ts';
import { provinces } from '../schools/schools.view.ts';
import {
  editionStatuses,
  editionViewSchema,
  feeSchema,
  networkCardSchema,
  networkPageSchema,
  networkParts,
  networkSpaceSchema,
  pageBlocks,
  periodKinds,
  regionViewSchema,
  visibilities,
} from './networks.view.ts';
import { presetIds } from './presets.ts';

const inNetwork = z.strictObject({ slug: slugSchema });

export const networkInput = z.strictObject({
  name: lineSchema(120),
  summary: paragraphSchema(600),
  goals: paragraphSchema(2_000),
  guidingQuestions: z.array(lineSchema(300)).max(12),
  foundedYear: z.int().min(1900).max(2100).nullable(),
  visibility: z.enum(visibilities),
  addressForm: z.enum(addressForms),
  facilitatorLabel: lineSchema(40),
  houseRules: paragraphSchema(4_000),
  parts: z.array(z.enum(networkParts)).max(networkParts.length),
  blocks: z
    .array(z.strictObject({ block: z.enum(pageBlocks), text: paragraphSchema(3_000) }))
    .max(pageBlocks.length),
});

const regionInput = z.strictObject({
  name: lineSchema(60),
  provinces: z.array(z.enum(provinces)).max(provinces.length),
});

const editionInput = z.strictObject({
  label: lineSchema(60),
  periodKind: z.enum(periodKinds),
  start: momentSchema,
  end: momentSchema,
  status: z.enum(editionStatuses),
  registrationOpen: z.boolean(),
  lateEntry: z.boolean(),
  fee: feeSchema.nullable(),
  minMeetings: z.int().min(0).max(60).nullable(),
  clusters: z.array(z.array(idSchema).min(2).max(20)).max(20),
});

const change = { limit: 'change', audit: true } as const;

export const networksContract = {
  list: operation({
    method: 'GET',
    path: '/networks',
    summary: 'Listed networks, and your own',
    action: 'networks.list',
    limit: 'default',
    audit: false,
  }).output(listOf(networkCardSchema)),

  see: operation({
    method: 'GET',
    path: '/networks/{slug}',
    summary: 'The public page of a network',
    action: 'network.see',
    limit: 'default',
    audit: false,
  })
    .input(inNetwork)
    .output(networkPageSchema),

  enter: operation({
    method: 'GET',
    path: '/networks/{slug}/space',
    summary: 'The closed space: your role and its parts',
    action: 'network.enter',
    limit: 'default',
    audit: false,
  })
    .input(inNetwork)
    .output(networkSpaceSchema),

  create: operation({
    method: 'POST',
    path: '/networks',
    summary: 'Set up a network from a preset',
    action: 'network.create',
    ...change,
    status: 201,
  })
    .input(z.strictObject({ slug: slugSchema, name: lineSchema(120), preset: z.enum(presetIds) }))
    .output(networkPageSchema),

  change: operation({
    method: 'PATCH',
    path: '/networks/{slug}',
    summary: 'Change texts, parts and settings',
    action: 'network.change',
    ...change,
  })
    .input(networkInput.partial().extend({ slug: slugSchema }))
    .output(networkPageSchema),

  archive: operation({
    method: 'PUT',
    path: '/networks/{slug}/archival',
    summary: 'Close a network: everything stays readable, nothing changes any more',
    action: 'network.archive',
    ...change,
  })
    .input(inNetwork)
    .output(networkPageSchema),

  addRegion: operation({
    method: 'POST',
    path: '/networks/{slug}/regions',
    summary: 'Add a region with its room',
    action: 'network.change',
    ...change,
    status: 201,
  })
    .input(regionInput.extend({ slug: slugSchema }))
    .output(regionViewSchema),

  changeRegion: operation({
    method: 'PATCH',
    path: '/networks/{slug}/regions/{id}',
    summary: 'Rename a region or change its provinces',
    action: 'network.change',
    ...change,
  })
    .input(regionInput.partial().extend({ slug: slugSchema, id: idSchema }))
    .output(regionViewSchema),

  editions: operation({
    method: 'GET',
    path: '/networks/{slug}/editions',
    summary: 'All editions, newest first',
    action: 'network.see',
    limit: 'default',
    audit: false,
  })
    .input(inNetwork)
    .output(listOf(editionViewSchema)),

  addEdition: operation({
    method: 'POST',
    path: '/networks/{slug}/editions',
    summary: 'Plan a next edition',
    action: 'network.change',
    ...change,
    status: 201,
  })
    .input(editionInput.extend({ slug: slugSchema }))
    .output(editionViewSchema),

  changeEdition: operation({
    method: 'PATCH',
    path: '/networks/{slug}/editions/{id}',
    summary: 'Change an edition',
    action: 'network.change',
    ...change,
  })
    .input(editionInput.partial().extend({ slug: slugSchema, id: idSchema }))
    .output(editionViewSchema),
};
