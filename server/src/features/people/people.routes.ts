import { AppError } from '@leerkring/shared/errors.ts';
import { idSchema } from '@leerkring/shared/ids.ts';
import type { Router } from 'express';
import { guardedRoute, type RouteHandler } from '../../platform/http/guarded-route.ts';
import { sendFileById } from '../files/index.ts';
import { accessPerson } from './person.access.ts';

export function addPhotoRoute(router: Router): void {
  const meta = { action: 'person.photo', limit: 'default', audit: false } as const;
  router.get('/people/:id/photo', guardedRoute('people.photo', meta, sendPhoto));
}

const sendPhoto: RouteHandler = async ({ actor }, req, res) => {
  const id = idSchema.safeParse(req.params['id']);
  // An id that cannot be answers as one that nobody has.
  const { user } = await accessPerson(actor, id.data ?? '', 'person.photo');
  if (user.photoFileId === null) throw new AppError('not_found');
  await sendFileById(req, res, user.photoFileId);
};
