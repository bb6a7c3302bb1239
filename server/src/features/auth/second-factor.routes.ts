import { AppError } from '@leerkring/shared/errors.ts';
import type { Router } from 'express';
import { toString } from 'qrcode';
import { guardedRoute, type RouteHandler } from '../../platform/http/guarded-route.ts';
import { findUser } from '../people/index.ts';
import { pendingKey } from './second-factor.actions.ts';
import { userOf } from './signed-in.ts';
import { keyUri } from './totp.ts';

const path = '/me/second-factor/qr.svg';

/** Where the QR code is while codes are being set up. */
export const qrSvgPath = `/api${path}`;

export function addSecondFactorRoutes(router: Router): void {
  router.get(path, guardedRoute('auth.secondFactorQr', meta, sendQr));
}

const meta = { action: 'secondFactor.change', limit: 'default', audit: false } as const;

/** Not found unless codes are being set up right now: afterwards nobody sees the key again. */
const sendQr: RouteHandler = async ({ actor }, _req, res) => {
  const { id } = userOf(actor);
  const [key, user] = await Promise.all([pendingKey(id), findUser(id)]);
  if (!key || !user) throw new AppError('not_found');
  const svg = await toString(keyUri(key, user.email), { type: 'svg', margin: 2 });
  res.type('image/svg+xml').set('Cache-Control', 'no-store').send(svg);
};
