import { AppError } from '@leerkring/shared/errors.ts';
import mongoose, { mongo } from 'mongoose';

/** Whether a write met a unique index; with a field, whether that field is in the index. */
export function isDuplicateKey(error: unknown, field?: string): boolean {
  if (!(error instanceof mongo.MongoServerError) || error.code !== 11_000) return false;
  const pattern: unknown = error['keyPattern'];
  return (
    field === undefined || (typeof pattern === 'object' && pattern !== null && field in pattern)
  );
}

/** What a failure of the store means to the one who asked; undefined when it is a mistake of ours. */
export function storeFailure(error: unknown): AppError | undefined {
  if (isStorageFull(error)) return new AppError('storage_full');
  if (isUnreachable(error)) return new AppError('unavailable', { retryAfterMs: 2_000 });
  if (isConflict(error)) return new AppError('busy', { retryAfterMs: 500 });
  return undefined;
}

const TIME_OVER = 50;
const OUT_OF_DISK = 14_031;

function isUnreachable(error: unknown): boolean {
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoOperationTimeoutError ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    (error instanceof mongo.MongoServerError && error.code === TIME_OVER)
  );
}

/** The store says so, or the disk itself when a file is written (xU18). */
function isStorageFull(error: unknown): boolean {
  if (error instanceof mongo.MongoServerError) return error.code === OUT_OF_DISK;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

function isConflict(error: unknown): boolean {
  return error instanceof mongo.MongoError && error.hasErrorLabel('TransientTransactionError');
}
