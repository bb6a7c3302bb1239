import { z } from 'zod';
import { clientIdSchema, idSchema, slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { listOf, pageInput, pageOf } from '../../page.ts';
import { lineSchema, paragraphSchema } from '../../plain-text.ts';
import { schoolTypes } from '../schools/schools.view.ts';
import { DEFAULT_MATERIAL_LICENCE, licenceIds } from './licences.ts';
import {
  balanceSchema,
  materialCardSchema,
  materialPageSchema,
  materialSorts,
} from './materials.view.ts';

export const FILES_PER_VERSION = 10;

const byId = z.strictObject({ id: idSchema });
const filesInput = z.array(idSchema).min(1).max(FILES_PER_VERSION);

const describing = z.strictObject({
  title: lineSchema(140),
  description: paragraphSchema(2_000),
  themes: z.array(lineSchema(60)).max(6),
  schoolTypes: z.array(z.enum(schoolTypes)).max(schoolTypes.length),
});

/** What somebody fills in to bring material; files were uploaded with `purpose=message` before. */
export const bringInput = describing.extend({
  cid: clientIdSchema,
  fileIds: filesInput,
  licence: z.enum(licenceIds).default(DEFAULT_MATERIAL_LICENCE),
  notForPupils: z.boolean().default(false),
  note: paragraphSchema(300).default(''),
});

const read = { limit: 'default', audit: false } as const;
const change = { limit: 'change', audit: false } as const;

export const materialsContract = {
  list: operation({
    method: 'GET',
    path: '/networks/{slug}/materials',
    summary: 'Material that was brought into a network',
    action: 'materials.list',
    ...read,
  })
    .input(
      z.strictObject({
        slug: slugSchema,
        ...pageInput,
        theme: z.string().max(60).optional(),
        schoolType: z.enum(schoolTypes).optional(),
        schoolId: idSchema.optional(),
        mine: z.stringbool().optional(),
        sort: z.enum(materialSorts).default('newest'),
      }),
    )
    .output(pageOf(materialCardSchema)),

  open: operation({
    method: 'GET',
    path: '/materials/{id}',
    summary: 'One piece of material: versions, family, experiences; again after news of a change',
    action: 'material.see',
    ...read,
  })
    .input(byId)
    .output(materialPageSchema),

  bring: operation({
    method: 'POST',
    path: '/networks/{slug}/materials',
    summary: 'Bring material; the same cid again gives the same answer',
    action: 'material.bring',
    ...change,
    status: 201,
  })
    .input(bringInput.extend({ slug: slugSchema }))
    .output(materialPageSchema),

  adapt: operation({
    method: 'POST',
    path: '/materials/{id}/adaptations',
    summary: 'Bring an adaptation of this material',
    action: 'material.adapt',
    ...change,
    status: 201,
  })
    .input(bringInput.extend({ id: idSchema, changesInOneLine: lineSchema(200) }))
    .output(materialPageSchema),

  addVersion: operation({
    method: 'POST',
    path: '/materials/{id}/versions',
    summary: 'Add a next version; the same cid again gives the same answer',
    action: 'material.edit',
    ...change,
    status: 201,
  })
    .input(
      z.strictObject({
        id: idSchema,
        cid: clientIdSchema,
        fileIds: filesInput,
        note: paragraphSchema(300),
      }),
    )
    .output(materialPageSchema),

  edit: operation({
    method: 'PATCH',
    path: '/materials/{id}',
    summary: 'Change title, description, themes, school types or licence',
    action: 'material.edit',
    ...change,
  })
    .input(
      describing
        .extend({ licence: z.enum(licenceIds) })
        .partial()
        .extend({ id: idSchema, revision: z.int().min(1) }),
    )
    .output(materialPageSchema),

  label: operation({
    method: 'PUT',
    path: '/materials/{id}/label',
    summary: 'Say that it is not for pupils (BR-21), or that this was a mistake',
    action: 'material.label',
    limit: 'change',
    audit: true,
  })
    .input(z.strictObject({ id: idSchema, notForPupils: z.boolean() }))
    .output(materialPageSchema),

  remove: operation({
    method: 'DELETE',
    path: '/materials/{id}',
    summary: 'Take material away; it can be put back',
    action: 'material.remove',
    limit: 'change',
    audit: true,
  })
    .input(z.strictObject({ id: idSchema, reason: paragraphSchema(300).default('') }))
    .output(materialPageSchema),

  restore: operation({
    method: 'PUT',
    path: '/materials/{id}/restoration',
    summary: 'Put removed material back',
    action: 'material.restore',
    limit: 'change',
    audit: true,
  })
    .input(byId)
    .output(materialPageSchema),

  fetch: operation({
    method: 'POST',
    path: '/materials/{id}/fetches',
    summary:
      'Take it to your school: counted once per school, never for the school that brought it',
    action: 'material.fetch',
    ...change,
  })
    .input(byId)
    .output(materialPageSchema),

  note: operation({
    method: 'PUT',
    path: '/materials/{id}/note',
    summary: 'How it went at your school: one short note per school and version; empty removes it',
    action: 'material.note',
    ...change,
  })
    .input(
      z.strictObject({
        id: idSchema,
        version: z.int().min(1).max(1_000),
        text: paragraphSchema(500),
      }),
    )
    .output(materialPageSchema),

  balance: operation({
    method: 'GET',
    path: '/networks/{slug}/exchange',
    summary: 'Brought and fetched: of your own school; of all schools for who runs the network',
    action: 'exchange.see',
    ...read,
  })
    .input(z.strictObject({ slug: slugSchema }))
    .output(listOf(balanceSchema)),
};
