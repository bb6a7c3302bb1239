import { AppError } from '@leerkring/shared/errors.ts';
import { filePurposes } from '@leerkring/shared/features/files/files.view.ts';
import type { Router } from 'express';
import { authorize } from '../../platform/authorize.ts';
import { guardedRoute, type RouteHandler } from '../../platform/http/guarded-route.ts';
import { accessFile } from './file.access.ts';
import { receiveFile } from './receive-file.ts';
import { sendFile, type FilePart } from './send-file.ts';
import { withTemporaryPath } from './temporary-file.ts';
import { keepUpload } from './upload.actions.ts';
import { inUploadTurn } from './upload-turns.ts';

/** The routes of files that carry bytes; what can be said in JSON is in the contract. */
export function addFileRoutes(router: Router): void {
  router.post('/files', guardedRoute('files.upload', uploads, upload));
  router.get('/files/:id/content', guardedRoute('files.content', downloads, send('content')));
  router.get('/files/:id/thumbnail', guardedRoute('files.thumbnail', downloads, send('thumbnail')));
}

const uploads = { action: 'file.upload', limit: 'upload', audit: false } as const;
const downloads = { action: 'file.download', limit: 'default', audit: false } as const;

const upload: RouteHandler = async ({ actor }, req, res) => {
  authorize(actor, 'file.upload', undefined);
  const purpose = filePurposes.find((one) => one === req.query['purpose']);
  if (!purpose || actor.kind !== 'user') throw new AppError('invalid');
  const view = await inUploadTurn(actor.id, () =>
    withTemporaryPath(async (path) =>
      keepUpload(actor.id, purpose, await receiveFile(req, res, path)),
    ),
  );
  res.status(201).json(view);
};

function send(part: FilePart): RouteHandler {
  return async ({ actor }, req, res) => {
    const id = String(req.params['id']);
    await sendFile(req, res, await accessFile(actor, id, 'file.download'), part);
  };
}
