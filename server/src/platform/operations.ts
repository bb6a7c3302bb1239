import { contract } from '@leerkring/shared/contract.ts';
import { implement } from '@orpc/server';
import { guardOperation } from './operation-guard.ts';
import type { RequestContext } from './request-context.ts';

/** Where features bind their operations: `op.chat.send.handler(({ input, context }) => …)`. */
export const op = implement(contract).$context<RequestContext>().use(guardOperation);
