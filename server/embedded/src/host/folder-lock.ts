import { join } from 'node:path';
import { Connection, isSqliteError } from '../engine/connection.ts';

const SQLITE_BUSY = 5;

/**
 * One server per folder; answers how to let go. The lock is a file lock of the kernel, held through SQLite: it ends with
 * the process however that dies, and a recycled process id cannot fool it.
 */
export function lockFolder(dataDir: string): () => void {
  const connection = new Connection(join(dataDir, 'store.lock'));
  try {
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (!isSqliteError(error) || (error.errcode & 0xff) !== SQLITE_BUSY) throw error;
    const message = `Another process already serves the data in ${dataDir}; stop it first.`;
    throw new Error(message, { cause: error });
  }
  return () => connection.close();
}
