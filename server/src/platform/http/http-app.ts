import express, { type Express, type RequestHandler, type Router } from 'express';
import { config } from '../config.ts';
import { apiRoutes, type Operations } from './api.ts';
import { compress } from './compress.ts';
import { healthRoutes } from './health.ts';
import { originCheck } from './origin-check.ts';
import { pageRoutes } from './pages.ts';
import { refuseErrors, refuseUnknown } from './refuse.ts';
import { requestLog } from './request-log.ts';
import { stateOf } from './request-state.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionCheck, type Authenticate } from './session.ts';

export interface HttpParts {
  operations: Operations;
  /** Routes under /api that carry bytes instead of JSON; each stands behind guardedRoute. */
  byteRoutes: Router;
  authenticate: Authenticate;
  /** Absent when web was not built. */
  pages: RequestHandler | undefined;
  isStopping: () => boolean;
}

/** The way of every request, from the first header to the last refusal. */
export function createHttpApp(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('query parser', 'simple').set('trust proxy', config().trustProxy);
  app.use(requestLog, securityHeaders, knownMethod);
  app.use(healthRoutes(parts.isStopping));
  app.use(compress);
  app.use(originCheck);
  const check = sessionCheck(parts.authenticate);
  app.use((req, res, next) => (isAsset(req.path) ? next() : check(req, res, next)));
  app.use('/api', named('api'), apiRoutes(parts.operations, parts.byteRoutes));
  if (parts.pages) app.use(pageRoutes(parts.pages, parts.operations));
  app.use(refuseUnknown, refuseErrors);
  return app;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const knownMethod: RequestHandler = (req, res, next) => {
  if (methods.includes(req.method)) next();
  else res.status(405).set('Allow', methods.join(', ')).end();
};

function named(route: string): RequestHandler {
  return (req, _res, next) => {
    stateOf(req).route = route;
    next();
  };
}

/** The files of the pages are the same for everybody. */
function isAsset(path: string): boolean {
  return path.startsWith('/_app/');
}
