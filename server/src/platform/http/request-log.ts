import type { RequestHandler } from 'express';
import { clock } from '../clock.ts';
import { log } from '../log.ts';
import { metrics } from '../metrics.ts';
import { keyedDigest } from '../secret.ts';
import { stateOf } from './request-state.ts';

/** One line per request, with the name of the route and never its address. */
export const requestLog: RequestHandler = (req, res, next) => {
  const state = stateOf(req);
  res.once('close', () => {
    const ms = Math.round(clock.monotonicMs() - state.begunMs);
    const { statusCode: status } = res;
    const route = state.context?.response.operation ?? state.route;
    metrics.httpSeconds.observe({ route, status: String(status) }, ms / 1_000);
    const { actor } = state.context ?? {};
    const userIdHash = actor?.kind === 'user' ? shortHash(actor.id) : undefined;
    const { requestId } = state;
    const write = status >= 500 ? log.error : isQuiet(route, status) ? log.debug : log.info;
    write('request', { requestId, method: req.method, route, status, ms, userIdHash });
  });
  next();
};

/** Files of the pages and reading along would drown the rest; their refusals are always told. */
function isQuiet(route: string, status: number): boolean {
  return status < 400 && ['asset', 'health', 'chat.range', 'streams.sync'].includes(route);
}

function shortHash(id: string): string {
  return keyedDigest('log', id).slice(0, 16);
}
