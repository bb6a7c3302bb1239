import { DuplicateKeyError } from '../engine/write-errors.ts';
import { StoreError, type Doc } from '../match/index.ts';
import type { Context } from './context.ts';
import { flagField } from '../request/fields.ts';

/** Statements in one write command. */
export const MAX_BATCH = 100_000;

export interface WriteError extends Doc {
  index: number;
  code: number;
  errmsg: string;
}

/**
 * Runs the statements of a write command. A refused statement is reported under its position;
 * an ordered command stops there. Failures of the store itself reject the whole command.
 */
export async function eachStatement<T>(
  context: Context,
  statements: readonly T[],
  run: (statement: T, position: number) => Promise<void>,
): Promise<WriteError[]> {
  checkBatch(statements.length);
  const ordered = flagField(context.body, 'ordered', true);
  const errors: WriteError[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      await run(statement, index);
    } catch (error) {
      if (!(error instanceof StoreError) || isWholesale(error)) throw error;
      errors.push({ index, ...describe(error) });
      if (context.transaction) context.engine.transactions.abort(context.transaction);
      if (ordered || context.transaction) break;
    }
  }
  return errors;
}

function checkBatch(size: number): void {
  if (size >= 1 && size <= MAX_BATCH) return;
  const message = `Write batch sizes must be between 1 and ${MAX_BATCH}. Got ${size} operations.`;
  throw new StoreError(21, 'InvalidLength', message);
}

/** The fields of an error document, the same for commands and single statements. */
export function describe(error: StoreError): Doc & { code: number; errmsg: string } {
  const { code, codeName, message: errmsg } = error;
  if (!(error instanceof DuplicateKeyError)) return { code, codeName, errmsg };
  return { code, codeName, keyPattern: error.keyPattern, keyValue: error.keyValue, errmsg };
}

const WRITE_CONFLICT = 112;
const STORAGE_FAILURES = new Set([WRITE_CONFLICT, 8000, 14031]);

function isWholesale(error: StoreError): boolean {
  return STORAGE_FAILURES.has(error.code);
}
