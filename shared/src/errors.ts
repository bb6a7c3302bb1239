/** What went wrong, as a stable code. The status is what HTTP says; `retry` tells a machine to try again. */
export const errorCodes = {
  invalid: { status: 400 },
  auth_required: { status: 401 },
  credentials_refused: { status: 401 },
  second_factor_required: { status: 401 },
  forbidden: { status: 403 },
  step_up_required: { status: 403 },
  not_found: { status: 404 },
  conflict: { status: 409 },
  cid_conflict: { status: 409 },
  archived: { status: 409 },
  too_large: { status: 413 },
  unsupported_file: { status: 422 },
  proto: { status: 426 },
  rate_limited: { status: 429, retry: true },
  internal: { status: 500 },
  unavailable: { status: 503, retry: true },
  busy: { status: 503, retry: true },
  storage_full: { status: 507, retry: true },
} as const satisfies Record<string, { status: number; retry?: boolean }>;

export type ErrorCode = keyof typeof errorCodes;

/** A field of the request that was refused; `path` is dotted, `reason` a key of the error texts. */
export interface FieldError {
  path: string;
  message: string;
}

export interface ErrorData {
  /** Which sentence to show instead of the general one of the code. */
  reason?: string;
  fields?: FieldError[];
  retryAfterMs?: number;
  /** Facts that help the client go on, e.g. the current text after a `conflict`. Never secrets. */
  current?: unknown;
}

/** The one error that features throw. HTTP, sockets and pages each translate it in one place. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;
  constructor(code: ErrorCode, data: ErrorData = {}) {
    super(data.reason ? `${code}: ${data.reason}` : code);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}

/** Whether sending the very same thing again later may succeed. */
export function isRetryable(code: string): boolean {
  return retryable.has(code);
}

const retryable = new Set(
  Object.entries(errorCodes).flatMap(([code, rules]) => ('retry' in rules ? [code] : [])),
);
