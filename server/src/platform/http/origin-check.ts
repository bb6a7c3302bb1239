import { AppError } from '@leerkring/shared/errors.ts';
import type { Request, RequestHandler } from 'express';
import { config } from '../config.ts';

/** Refuses writes that another site made a browser send (xH14, xH15). */
export const originCheck: RequestHandler = (req, _res, next) => {
  const { host, origin } = req.headers;
  const proof = {
    method: req.method,
    origin,
    fetchSite: req.get('sec-fetch-site'),
    contentType: (req.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    hasBody: hasBody(req),
    marked: req.get('x-leerkring') === '1',
  };
  const isOwn =
    isOwnRequest(proof, ownOrigins(host)) || fromElsewhere.some((path) => path.test(req.path));
  next(isOwn ? undefined : new AppError('forbidden'));
};

const fromElsewhere: RegExp[] = [];

/** Lets others post to a path that carries its own proof, so that no cookie counts there. */
export function acceptFromElsewhere(path: RegExp): void {
  fromElsewhere.push(path);
}

/** The origins that a page of ours can have: the told one, else whatever host was asked. */
export function ownOrigins(host: string | undefined): string[] {
  const { origin } = config();
  return origin ? [origin] : [`http://${host}`, `https://${host}`];
}

export interface RequestProof {
  method: string;
  origin: string | undefined;
  fetchSite: string | undefined;
  contentType: string;
  hasBody: boolean;
  /** Our own header, which no form can send. */
  marked: boolean;
}

/** Whether a request is ours: reads always, writes with our Origin, or in a form no page can send. */
export function isOwnRequest(proof: RequestProof, own: string[]): boolean {
  if (proof.method === 'GET' || proof.method === 'HEAD') return true;
  if (proof.contentType === 'text/plain') return false;
  if (proof.origin !== undefined) return own.includes(proof.origin);
  if (proof.fetchSite && proof.fetchSite !== 'same-origin') return false;
  return (
    !proof.hasBody ||
    proof.contentType === 'application/json' ||
    (proof.contentType === 'multipart/form-data' && proof.marked)
  );
}

export function hasBody(req: Request): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = req.headers;
  return encoding !== undefined || (length !== undefined && length !== '0');
}
