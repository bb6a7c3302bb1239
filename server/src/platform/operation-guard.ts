import { AppError } from '@leerkring/shared/errors.ts';
import { rateLimits } from '@leerkring/shared/limits.ts';
import type { OperationMeta } from '@leerkring/shared/operation.ts';
import { rules } from '@leerkring/shared/policy/actions.ts';
import type { AnyContractRouter } from '@orpc/contract';
import {
  getRouter,
  isProcedure,
  os,
  traverseContractProcedures,
  type AnyRouter,
} from '@orpc/server';
import { auditOperation } from './operation-audit.ts';
import { authorizeWithoutTarget, watchDecisions } from './authorize.ts';
import { consumeLimit } from './limits.ts';
import { log } from './log.ts';
import type { RequestContext } from './request-context.ts';

export interface GuardedCall {
  context: RequestContext;
  meta: OperationMeta;
  /** As it is called in the log. */
  name: string;
  /** What was asked; its names of things go into the audit log. */
  input: unknown;
}

/**
 * Stands around every operation: counts the limit, decides what can be decided without the target,
 * sees to it that the declared action was really decided, and writes the audit log.
 */
export async function guard<T>(call: GuardedCall, work: () => Promise<T>): Promise<T> {
  const { context, meta, name, input } = call;
  await consumeLimit(context, meta.limit);
  return watchDecisions(async (seen) => {
    authorizeWithoutTarget(context.actor, meta.action);
    const result = await work();
    if (!seen.has(meta.action)) refuseUndecided(meta.action, name);
    if (meta.audit) await auditOperation(context, meta.action, input);
    return result;
  });
}

/** The guard as every operation of the contract gets it. */
export const guardOperation = os
  .$context<RequestContext>()
  .$meta<Partial<OperationMeta>>({})
  .middleware(({ context, procedure, next, path }, input: unknown) => {
    const name = path.join('.');
    const meta = declared(procedure['~orpc'].meta, name);
    return guard({ context, meta, name, input }, async () => next());
  });

/** Throws unless every operation of the contract is guarded and implemented. */
export function assertOperations(contract: AnyContractRouter, router: AnyRouter): void {
  const problems: string[] = [];
  const missing: string[] = [];
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: operation, path }) => {
    const name = path.join('.');
    // Checked right here: what a contract declares beside its types is unknown until now.
    const { action, limit, audit } = operation['~orpc'].meta as Partial<OperationMeta>;
    if (!action || !Object.hasOwn(rules, action)) problems.push(`${name} has no known action`);
    if (!limit || !Object.hasOwn(rateLimits, limit)) problems.push(`${name} has no known limit`);
    if (audit === undefined) problems.push(`${name} does not say whether it is audited`);
    const procedure = getRouter(router, path);
    if (!procedure) missing.push(name);
    else if (!isGuarded(procedure)) problems.push(`${name} is not implemented with op`);
  });
  if (missing.length > 0) log.warn('operations.missing', { count: missing.length });
  if (problems.length > 0) throw new Error(`Operations are not right: ${problems.join('; ')}`);
}

function isGuarded(procedure: unknown): boolean {
  return isProcedure(procedure) && procedure['~orpc'].middlewares.includes(guardOperation);
}

function declared(meta: Partial<OperationMeta>, name: string): OperationMeta {
  const { action, limit, audit } = meta;
  if (!action || !limit || audit === undefined) {
    throw new Error(`The operation ${name} does not declare what guards it.`);
  }
  return { action, limit, audit };
}

function refuseUndecided(action: string, name: string): never {
  log.error('authz.undecided', { action, route: name });
  throw new AppError('internal');
}
