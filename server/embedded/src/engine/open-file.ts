import { statSync } from 'node:fs';
import { Connection, isSqliteError } from './connection.ts';
import { prepareSchema } from './schema.ts';
import { findWalDamage } from './wal-check.ts';

/** Reading a larger file through at every start would take longer than a start may. */
const FULL_CHECK_BYTES = 1024 ** 3;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/**
 * The one connection that writes. Throws a plain sentence when the file is damaged: a store that
 * has lost something must not go on as if it had not.
 */
export function openFile(file: string): Connection {
  const damage = findWalDamage(`${file}-wal`);
  if (damage) throw damaged(file, damage);
  const connection = new Connection(file);
  try {
    checkPages(connection, file);
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864');
    connection.exec('PRAGMA cache_size = -32000');
    prepareSchema(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw isDamage(error) ? damaged(file, error.message) : error;
  }
}

function checkPages(connection: Connection, file: string): void {
  if (statSync(file).size > FULL_CHECK_BYTES) return;
  const [result] = connection.row('PRAGMA quick_check(1)') ?? [];
  if (result !== 'ok') throw damaged(file, String(result));
}

function isDamage(error: unknown): error is Error {
  if (!isSqliteError(error)) return false;
  const code = error.errcode & 0xff;
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

function damaged(file: string, reason: string): Error {
  const advice = 'Nothing was changed. Restore a backup, or move the file away to start empty.';
  return new Error(`The store file ${file} is damaged: ${reason}. ${advice}`);
}
