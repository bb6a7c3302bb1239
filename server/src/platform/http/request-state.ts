import type { Request } from 'express';
import { randomUUID } from 'node:crypto';
import { clock } from '../clock.ts';
import type { RequestContext } from '../request-context.ts';

/** What one request gathers on its way; Express itself knows nothing of it. */
export interface RequestState {
  requestId: string;
  begunMs: number;
  /** A name out of a fixed list, for the log and the metrics; never the path itself. */
  route: string;
  responseHeaders: Headers;
  context?: RequestContext;
}

const states = new WeakMap<Request, RequestState>();

export function stateOf(req: Request): RequestState {
  const known = states.get(req);
  if (known) return known;
  const state: RequestState = {
    requestId: randomUUID(),
    begunMs: clock.monotonicMs(),
    route: 'unknown',
    responseHeaders: new Headers(),
  };
  states.set(req, state);
  return state;
}

/** The context of a request behind the session check; throws in front of it. */
export function contextOf(req: Request): RequestContext {
  const { context } = stateOf(req);
  if (!context) throw new Error('This route stands in front of the session check.');
  return context;
}
