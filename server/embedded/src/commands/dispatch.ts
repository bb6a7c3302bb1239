import type { Engine } from '../engine/engine.ts';
import { storageError } from '../engine/commit-group.ts';
import { isSqliteError } from '../engine/connection.ts';
import { StoreError, type Doc } from '../match/index.ts';
import type { Body } from '../wire/message.ts';
import type { Reply } from '../wire/reply.ts';
import type { Client } from '../wire/serve.ts';
import { COMMANDS, RETRYABLE, TRANSACTIONAL } from './commands.ts';
import type { Context } from './context.ts';
import { refuseUnsupported } from '../request/unsupported.ts';
import { describe } from './write-errors.ts';

/** Answers one command; errors become error documents, so it never rejects. */
export async function dispatch(engine: Engine, body: Body, client: Client): Promise<Reply> {
  const name = Object.keys(body)[0] ?? '';
  try {
    return await runCommand(engine, name, body, client);
  } catch (error) {
    return errorReply(toStoreError(error, name), body);
  }
}

async function runCommand(
  engine: Engine,
  name: string,
  body: Body,
  client: Client,
): Promise<Reply> {
  const command = COMMANDS.get(name);
  if (!command) throw new StoreError(59, 'CommandNotFound', `no such command: '${name}'`);
  refuseUnsupported(body);
  const database = typeof body.$db === 'string' ? body.$db : 'test';
  const isEnd = name === 'commitTransaction' || name === 'abortTransaction';
  const transaction = isEnd ? undefined : engine.sessions.transactionOf(body);
  const context = {
    engine,
    client,
    database,
    body,
    transaction,
    commits: new Set<Promise<void>>(),
  };
  if (transaction && !TRANSACTIONAL.has(name)) throw notInTransaction(name);
  if (transaction) return abortOnError(context, async () => command(context));
  const once = RETRYABLE.has(name) && body.txnNumber !== undefined;
  return once ? engine.sessions.once(body, async () => command(context)) : command(context);
}

/** As in MongoDB a failed statement ends its transaction. */
async function abortOnError(context: Context, run: () => Promise<Reply>): Promise<Reply> {
  try {
    return await run();
  } catch (error) {
    if (context.transaction) context.engine.transactions.abort(context.transaction);
    throw error;
  }
}

function notInTransaction(name: string): StoreError {
  const message = `Cannot run '${name}' in a multi-document transaction.`;
  return new StoreError(263, 'OperationNotSupportedInTransaction', message);
}

function toStoreError(error: unknown, command: string): StoreError {
  if (error instanceof StoreError) return error;
  if (isSqliteError(error)) return storageError(error);
  const message = error instanceof Error ? error.message : String(error);
  return new StoreError(8, 'UnknownError', `${command} failed: ${message}`);
}

const TRANSIENT = new Set([112, 246, 251]);

function errorReply(error: StoreError, body: Body): Doc {
  const inTransaction = body.autocommit === false;
  const transient = inTransaction && TRANSIENT.has(error.code) && !('abortTransaction' in body);
  const labels = transient ? { errorLabels: ['TransientTransactionError'] } : {};
  return { ok: 0, ...describe(error), ...labels };
}
