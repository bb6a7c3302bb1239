import { errorText } from '@leerkring/shared/error-texts.ts';
import { AppError, errorCodes, type ErrorCode, type ErrorData } from '@leerkring/shared/errors.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import { ORPCError } from '@orpc/server';
import { fieldErrors, fieldInWords, isTooLong } from './field-errors.ts';
import { log } from './log.ts';
import { storeFailure } from './store-errors.ts';

/** What everybody gets who is refused; `requestId` is also in the log. */
export interface ErrorBody {
  code: ErrorCode;
  message: string;
  requestId: string;
  data?: ErrorData;
}

export interface Refusal {
  status: number;
  body: ErrorBody;
}

export interface Reader {
  locale: Locale;
  requestId: string;
}

/** The one translation of errors to what a reader sees. Never repeats what the reader sent. */
export function refusalFor(reader: Reader, error: unknown): Refusal {
  const { code, data } = appErrorOf(reader, error);
  const body: ErrorBody = {
    code,
    message: errorText(reader.locale, code, data.reason),
    requestId: reader.requestId,
  };
  if (Object.keys(data).length > 0) body.data = inWords(reader.locale, data);
  return { status: errorCodes[code].status, body };
}

/** The same for callers of operations: keeps the whole refusal in the error. */
export function operationError(reader: Reader, error: unknown): ORPCError<ErrorCode, ErrorBody> {
  const { status, body } = refusalFor(reader, error);
  return new ORPCError(body.code, { status, message: body.message, data: body, cause: error });
}

function inWords(locale: Locale, { fields, ...data }: ErrorData): ErrorData {
  return fields ? { ...data, fields: fields.map((field) => fieldInWords(locale, field)) } : data;
}

function appErrorOf(reader: Reader, error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isOperationError(error)) return ofOperation(reader, error);
  const known = storeFailure(error) ?? ofHttp(error);
  if (known) return known;
  log.error('request.failed', { requestId: reader.requestId, error });
  return new AppError('internal');
}

function ofOperation(reader: Reader, error: ORPCError<string, unknown>): AppError {
  if (error.status === 400) {
    const code = isTooLong(error.data) ? 'too_large' : 'invalid';
    return new AppError(code, { fields: fieldErrors(reader.locale, error.data) });
  }
  log.error('request.failed', { requestId: reader.requestId, error: error.cause ?? error });
  return new AppError('internal');
}

function isOperationError(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError;
}

/** Errors of Express and its body parsers carry a status. */
function ofHttp(error: unknown): AppError | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  if (error.status === 413) return new AppError('too_large');
  if (error.status === 404) return new AppError('not_found');
  const isTheirs = typeof error.status === 'number' && error.status >= 400 && error.status < 500;
  return isTheirs ? new AppError('invalid') : undefined;
}
