import type { Index } from '../index/index-spec.ts';
import type { Collection } from './collection.ts';
import { bytesOf, numberOf, type Connection } from './connection.ts';
import type { Row, Version } from './version.ts';

export function readRow(
  connection: Connection,
  collection: Collection,
  r: number,
): Row | undefined {
  const found = connection.row(`SELECT d FROM ${collection.table} WHERE r = ?`, r);
  return found && { r, bytes: bytesOf(found[0]) };
}

export function readById(
  connection: Connection,
  collection: Collection,
  idKey: Uint8Array,
): Row | undefined {
  const found = connection.row(`SELECT r, d FROM ${collection.table} WHERE i = ?`, idKey);
  return found && { r: numberOf(found[0]), bytes: bytesOf(found[1]) };
}

/** The row that stands under a key of a unique index, if any. */
export function rowOfKey(
  connection: Connection,
  index: Index,
  key: Uint8Array,
): number | undefined {
  const sql = `SELECT r FROM ${index.table} WHERE ${index.keyColumn} = ? LIMIT 1`;
  const found = connection.row(sql, key);
  return found && numberOf(found[0]);
}

export function insertRow(connection: Connection, collection: Collection, version: Version): void {
  const { r, idKey, bytes } = version;
  connection.run(`INSERT INTO ${collection.table} VALUES (?, ?, ?)`, r, idKey, bytes);
  for (const [index, { keys }] of version.entries) {
    for (const key of keys) insertEntry(connection, index, key, r);
  }
}

export function deleteRow(connection: Connection, collection: Collection, version: Version): void {
  connection.run(`DELETE FROM ${collection.table} WHERE r = ?`, version.r);
  for (const [index, { keys }] of version.entries) {
    for (const key of keys) deleteEntry(connection, index, key, version.r);
  }
}

/** Writes the new bytes and only those index entries that changed. */
export function updateRow(
  connection: Connection,
  collection: Collection,
  before: Version,
  after: Version,
): void {
  connection.run(`UPDATE ${collection.table} SET d = ? WHERE r = ?`, after.bytes, after.r);
  for (const [index, { keys }] of after.entries) {
    const old = before.entries.get(index)?.keys ?? [];
    for (const key of missingFrom(keys, old)) deleteEntry(connection, index, key, after.r);
    for (const key of missingFrom(old, keys)) insertEntry(connection, index, key, after.r);
  }
}

export function insertEntry(
  connection: Connection,
  index: Index,
  key: Uint8Array,
  r: number,
): void {
  connection.run(`INSERT INTO ${index.table} VALUES (?, ?)`, key, r);
}

function deleteEntry(connection: Connection, index: Index, key: Uint8Array, r: number): void {
  connection.run(`DELETE FROM ${index.table} WHERE k = ? AND r = ?`, key, r);
}

/** Keys of `others` that `keys` does not have. */
function missingFrom(keys: readonly Uint8Array[], others: readonly Uint8Array[]): Uint8Array[] {
  if (others.length === 0) return [];
  const known = new Set(keys.map(keyText));
  return others.filter((other) => !known.has(keyText(other)));
}

function keyText(key: Uint8Array): string {
  return Buffer.from(key.buffer, key.byteOffset, key.length).toString('latin1');
}
