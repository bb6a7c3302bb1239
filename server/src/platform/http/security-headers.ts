import type { RequestHandler } from 'express';
import { config } from '../config.ts';
import { beforeHeaders } from './before-headers.ts';
import { stateOf } from './request-state.ts';

/** The headers of every answer, errors included (delivery 9.10). Pages bring their own policy. */
export const securityHeaders: RequestHandler = (req, res, next) => {
  const { requestId, responseHeaders } = stateOf(req);
  res.set({ ...always, 'X-Request-Id': requestId });
  if (config().origin?.startsWith('https:')) {
    res.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  }
  beforeHeaders(res, () => {
    for (const cookie of responseHeaders.getSetCookie()) res.append('Set-Cookie', cookie);
    responseHeaders.forEach((value, name) => name !== 'set-cookie' && res.set(name, value));
    const type = String(res.get('Content-Type') ?? '');
    if (!res.get('Content-Security-Policy')) res.set('Content-Security-Policy', policyFor(type));
    if (isPrivate(req.path, type) && !/no-store|private/.test(res.get('Cache-Control') ?? '')) {
      res.set('Cache-Control', 'no-store');
    }
  });
  next();
};

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** The policy of a script rules what it may do as a worker; everything else does nothing. */
function policyFor(contentType: string): string {
  const source = contentType.includes('javascript') ? "'self'" : "'none'";
  return `default-src ${source}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
}

function isPrivate(path: string, contentType: string): boolean {
  return path.startsWith('/api') || /text\/html|application\/json/.test(contentType);
}
