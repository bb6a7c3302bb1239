import { ORPCError } from '@orpc/client';
import { isRetryable, type FieldError } from '@leerkring/shared/errors.ts';

/** What went wrong with a call, ready to show: the sentence comes from the server. */
export interface Problem {
  code: string;
  /** Empty when the server was not reached; the screen then says so in its own words. */
  message: string;
  requestId?: string;
  fields: FieldError[];
  retryAfterMs?: number;
  /** The present state after a conflict. */
  current?: unknown;
  retryable: boolean;
}

interface ProblemBody {
  code: string;
  message: string;
  requestId?: string;
  data?: { fields?: FieldError[]; retryAfterMs?: number; current?: unknown };
}

/** Makes an error of the contract's client out of an error answer of the API. */
export function decodeProblem(
  body: unknown,
  status: number,
): ORPCError<string, ProblemBody> | null {
  if (!isProblemBody(body)) return null;
  return new ORPCError(body.code, { status, message: body.message, data: body });
}

/** Any thrown thing as a problem; a failed connection is `unavailable`. */
export function toProblem(error: unknown): Problem {
  if (!(error instanceof ORPCError)) return bare('unavailable');
  if (!isProblemBody(error.data)) return bare('internal');
  const { code, message, requestId, data = {} } = error.data;
  return { ...bare(code), message, requestId, ...data, fields: data.fields ?? [] };
}

function bare(code: string): Problem {
  return { code, message: '', fields: [], retryable: isRetryable(code) };
}

function isProblemBody(body: unknown): body is ProblemBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'message' in body &&
    typeof body.message === 'string'
  );
}

/** What is wrong with one field, in words; undefined when it is fine. */
export function fieldProblem(problem: Problem | undefined, path: string): string | undefined {
  return problem?.fields.find((field) => field.path === path)?.message;
}
