import type { AnyContractRouter } from '@orpc/contract';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { createRouterClient, type Router as OperationRouter } from '@orpc/server';
import type { Api } from '@leerkring/shared/contract.ts';
import { Router, type RequestHandler } from 'express';
import { operationError } from '../errors.ts';
import type { RequestContext } from '../request-context.ts';
import { apiDescription } from './api-description.ts';
import { docsPage } from './docs-page.ts';
import { jsonBody } from './json-body.ts';
import { queryCheck } from './query-check.ts';
import { refuseUnknown, retryAfterSeconds } from './refuse.ts';
import { contextOf } from './request-state.ts';

export type Operations = OperationRouter<AnyContractRouter, RequestContext>;

/** Everything under /api: routes with bytes first, then the operations of the contract. */
export function apiRoutes(operations: Operations, byteRoutes: Router): Router {
  const router = Router();
  router.use(queryCheck);
  router.get('/openapi.json', async (_req, res) => void res.json(await apiDescription(operations)));
  router.get('/docs', docsPage(operations));
  router.use(byteRoutes);
  router.use(jsonBody);
  router.use(operationHandler(operations));
  router.use(refuseUnknown);
  return router;
}

/** The operations as functions for page loads: same guards and errors, no HTTP in between. */
export function inProcessApi(operations: Operations, context: RequestContext): Api {
  const client: unknown = createRouterClient(operations, {
    context,
    interceptors: [
      async (call) => {
        try {
          const output: unknown = await call.next();
          return output;
        } catch (error) {
          throw operationError(context, error);
        }
      },
    ],
  });
  // The router is checked against the contract when the server starts.
  return client as Api;
}

function operationHandler(operations: Operations): RequestHandler {
  const handler = new OpenAPIHandler<RequestContext>(operations, {
    customErrorResponseBodyEncoder: (error): unknown => error.data,
    interceptors: [
      async (call) => {
        const { context } = call;
        try {
          const result = await call.next();
          const { status } = context.response;
          return result.matched && status
            ? { ...result, response: { ...result.response, status } }
            : result;
        } catch (caught) {
          const error = operationError(context, caught);
          const retryAfter = retryAfterSeconds({ status: error.status, body: error.data });
          if (retryAfter) context.responseHeaders.set('retry-after', retryAfter);
          throw error;
        }
      },
    ],
    clientInterceptors: [
      (call) => {
        call.context.response.operation = call.path.join('.');
        return call.next();
      },
    ],
  });
  return async (req, res, next) => {
    const context = contextOf(req);
    const { matched } = await handler.handle(req, res, { prefix: '/api', context });
    if (!matched) next();
  };
}
