import type { Locale } from '@leerkring/shared/locale.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { RequestHandler } from 'express';
import { preferredLocale } from './locale.ts';
import { stateOf } from './request-state.ts';

export interface Identity {
  actor: Actor;
  sessionId?: string;
  /** The language the person chose; absent means the browser's. */
  locale?: Locale;
}

/** Tells who a Cookie header stands for; a wrong or old cookie means nobody. */
export type Authenticate = (cookieHeader: string | undefined) => Promise<Identity>;

/** Finds out who asks, once per request. */
export function sessionCheck(authenticate: Authenticate): RequestHandler {
  return async (req, _res, next) => {
    const state = stateOf(req);
    const identity = await authenticate(req.headers.cookie);
    state.context = {
      actor: identity.actor,
      sessionId: identity.sessionId,
      cookie: req.headers.cookie,
      locale: identity.locale ?? preferredLocale(req),
      requestId: state.requestId,
      address: req.ip ?? '',
      userAgent: (req.get('user-agent') ?? '').slice(0, 300),
      responseHeaders: state.responseHeaders,
      response: {},
    };
    next();
  };
}
