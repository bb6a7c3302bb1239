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

/** The server answered and refused. Without a body it was something between us and the server. */
export class ProblemError extends Error {
  readonly status: number;
  readonly body: ProblemBody | undefined;

  constructor(status: number, body?: ProblemBody) {
    super(body?.message ?? `status ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** Makes an error out of an error answer of the API. */
export function decodeProblem(body: unknown, status: number): ProblemError {
  return new ProblemError(status, isProblemBody(body) ? body : undefined);
}

/** Any thrown thing as a problem; a failed connection is `unavailable`. */
export function toProblem(error: unknown): Problem {
  if (!(error instanceof ProblemError)) return bare('unavailable');
  if (!error.body) return bare(GATEWAY.has(error.status) ? 'unavailable' : 'internal');
  const { code, message, requestId, data = {} } = error.body;
  return { ...bare(code), message, requestId, ...data, fields: data.fields ?? [] };
}

/** A proxy that does not reach the server answers with these. */
const GATEWAY = new Set([502, 503, 504]);

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
