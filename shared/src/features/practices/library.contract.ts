import { z } from 'zod';
import { idSchema, slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { pageInput, pageOf } from '../../page.ts';
import { networkKinds } from '../networks/networks.view.ts';
import { schoolTypes } from '../schools/schools.view.ts';
import { libraryCardSchema, publicPracticeSchema } from './practices.view.ts';

/** A public practice is found by its id or by its readable address. */
export const libraryKeySchema = z.union([idSchema, slugSchema]);

/**
 * The public library, for everybody. `GET /api/practices/{id}/pdf` gives the same page as a PDF.
 */
export const libraryContract = {
  list: operation({
    method: 'GET',
    path: '/library',
    summary: 'Public good practices, newest first',
    action: 'library.list',
    limit: 'default',
    audit: false,
  })
    .input(
      z.strictObject({
        ...pageInput,
        q: z.string().max(100).optional(),
        theme: z.string().max(60).optional(),
        schoolType: z.enum(schoolTypes).optional(),
        kind: z.enum(networkKinds).optional(),
        /** Only what came out of this network. */
        network: slugSchema.optional(),
      }),
    )
    .output(pageOf(libraryCardSchema)),

  open: operation({
    method: 'GET',
    path: '/library/{key}',
    summary: 'The public page of a good practice',
    action: 'library.open',
    limit: 'default',
    audit: false,
  })
    .input(z.strictObject({ key: libraryKeySchema }))
    .output(publicPracticeSchema),
};
