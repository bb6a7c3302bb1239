import { oc } from '@orpc/contract';
import type { HTTPMethod, HTTPPath } from '@orpc/contract';
import type { LimitId } from './limits.ts';
import type { ActionId } from './policy/actions.ts';

/** What every operation must declare; the server refuses to start with one that does not. */
export interface OperationMeta {
  /** The rule of the policy that decides. */
  action: ActionId;
  limit: LimitId;
  /** Whether a successful call leaves an entry in the audit log. */
  audit: boolean;
}

export interface OperationDeclaration extends OperationMeta {
  method: HTTPMethod;
  path: HTTPPath;
  summary: string;
  /** 200 unless told. */
  status?: number;
}

/** Starts an operation of the contract: where it lives and what guards it. */
export function operation({ method, path, summary, status, ...meta }: OperationDeclaration) {
  return oc.$meta<OperationMeta>(meta).route({
    method,
    path,
    summary,
    successStatus: status ?? 200,
    tags: [path.split('/')[1] ?? ''],
  });
}
