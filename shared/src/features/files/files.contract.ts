import { z } from 'zod';
import { idSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { doneSchema } from '../../page.ts';
import { fileViewSchema } from './files.view.ts';

/**
 * Bytes do not travel through the contract: `POST /api/files?purpose=message|photo` takes one
 * multipart file and answers 201 with a FileView; `GET /api/files/{id}/content` and
 * `/thumbnail` give them back. What can be said in JSON is here.
 */
export const filesContract = {
  see: operation({
    method: 'GET',
    path: '/files/{id}',
    summary: 'Name, kind and size of a file',
    action: 'file.download',
    limit: 'default',
    audit: false,
  })
    .input(z.strictObject({ id: idSchema }))
    .output(fileViewSchema),

  discard: operation({
    method: 'DELETE',
    path: '/files/{id}',
    summary: 'Throw away an upload that was not attached yet',
    action: 'file.discard',
    limit: 'change',
    audit: false,
  })
    .input(z.strictObject({ id: idSchema }))
    .output(doneSchema),
};
