import type { Router } from 'express';
import { guardedRoute } from '../../platform/http/guarded-route.ts';
import { acceptFromElsewhere } from '../../platform/http/origin-check.ts';
import { unsubscribe } from './unsubscribe.actions.ts';

const meta = { action: 'unsubscription.use', limit: 'default', audit: false } as const;

/**
 * The address in the header of a mail (RFC 8058). A mail program posts there for its reader, without
 * Origin and without cookies: the token is the proof. Opening it only leads to the page that asks.
 */
export function addUnsubscribeRoutes(router: Router): void {
  acceptFromElsewhere(/^\/api\/unsubscriptions\/[A-Za-z0-9_.-]+$/);
  router.post(
    '/unsubscriptions/:token',
    guardedRoute('notifications.oneClick', meta, async ({ actor }, req, res) => {
      await unsubscribe(actor, String(req.params['token']), { everything: false });
      res.status(204).end();
    }),
  );
  router.get(
    '/unsubscriptions/:token',
    guardedRoute('notifications.openOneClick', meta, async (_context, req, res) => {
      res.redirect(303, `/afmelden#${encodeURIComponent(String(req.params['token']))}`);
    }),
  );
}
