import type { Router } from 'express';
import { guardedRoute, type RouteHandler } from '../../platform/http/guarded-route.ts';
import { accessPublic } from './library.access.ts';
import { pdfOf } from './practice.pdf.ts';
import { presentPublicPage } from './public-page.ts';

/** The public page on paper; what can be said in JSON is in the contract. */
export function addPracticeRoutes(router: Router): void {
  router.get('/practices/:id/pdf', guardedRoute('practices.pdf', printing, print));
}

const printing = { action: 'library.open', limit: 'change', audit: false } as const;

const print: RouteHandler = async ({ actor }, req, res) => {
  const practice = await accessPublic(actor, String(req.params['id']));
  const pdf = await pdfOf(await presentPublicPage(practice));
  res.set({
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${practice.slug}.pdf"`,
    // Made anew each time: a fragment that was taken back stands in no copy of ours.
    'Cache-Control': 'no-store',
  });
  res.send(pdf);
};
