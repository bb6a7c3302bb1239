import type { OperationMeta } from '@leerkring/shared/operation.ts';
import type { Request, RequestHandler, Response } from 'express';
import { guard } from '../operation-guard.ts';
import type { RequestContext } from '../request-context.ts';
import { contextOf, stateOf } from './request-state.ts';

export type RouteHandler = (context: RequestContext, req: Request, res: Response) => Promise<void>;

/** A route that carries bytes, with the same guards as an operation of the contract. */
export function guardedRoute(
  name: string,
  meta: OperationMeta,
  handle: RouteHandler,
): RequestHandler {
  return async (req, res) => {
    stateOf(req).route = name;
    const context = contextOf(req);
    await guard({ context, meta, name, input: req.params }, () => handle(context, req, res));
  };
}
