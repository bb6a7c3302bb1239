import { AppError } from '@leerkring/shared/errors.ts';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { refusalFor, type Refusal } from '../errors.ts';
import { preferredLocale } from './locale.ts';
import { stateOf } from './request-state.ts';

/** Answers with a refusal: JSON for programs, a plain page for people whose page could not be made. */
export function sendRefusal(req: Request, res: Response, error: unknown): void {
  const { requestId, context } = stateOf(req);
  const locale = context?.locale ?? preferredLocale(req);
  const { status, body } = refusalFor({ locale, requestId }, error);
  const retryAfter = retryAfterSeconds({ status, body });
  if (retryAfter) res.set('Retry-After', retryAfter);
  res.status(status);
  if (wantsPage(req)) res.type('html').send(page(body.message, requestId, locale));
  else res.json(body);
}

/** The value of `Retry-After`, when the refusal says or implies how long to wait. */
export function retryAfterSeconds({ status, body }: Refusal): string | undefined {
  const ms = body.data?.retryAfterMs ?? (status === 503 ? 2_000 : undefined);
  return ms === undefined ? undefined : String(Math.ceil(ms / 1_000));
}

export const refuseUnknown: RequestHandler = (_req, _res, next) => next(new AppError('not_found'));

/** Express knows an error handler by its four parameters. */
export const refuseErrors: ErrorRequestHandler = (error, req, res, _next) => {
  if (res.headersSent) res.destroy();
  else sendRefusal(req, res, error);
};

function wantsPage(req: Request): boolean {
  return !req.path.startsWith('/api') && req.accepts(['json', 'html']) === 'html';
}

/** The sentences are ours and the id is random, so there is nothing to escape. */
function page(message: string, requestId: string, locale: string): string {
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Leerkring</title><h1>Leerkring</h1><p>${message}</p><p><small>${requestId}</small></p></html>`;
}
