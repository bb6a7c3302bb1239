import type { Connection } from './connection.ts';
import { textOf } from './connection.ts';

const FORMAT = '1';

/** Tables that describe the others. Throws when the file was written in another format. */
export function prepareSchema(connection: Connection): void {
  connection.exec(`
    CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS collections (
      n INTEGER PRIMARY KEY AUTOINCREMENT, db TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (db, name));
    CREATE TABLE IF NOT EXISTS indexes (
      n INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, spec BLOB NOT NULL,
      multikey TEXT NOT NULL DEFAULT '');
    INSERT OR IGNORE INTO meta VALUES ('format', '${FORMAT}');
  `);
  const format = textOf(connection.row(`SELECT value FROM meta WHERE key = 'format'`)?.[0]);
  if (format !== FORMAT) throw new Error(`The store file has format ${format}, this is ${FORMAT}`);
}
