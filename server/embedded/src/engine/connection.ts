import { DatabaseSync, type StatementSync } from 'node:sqlite';

export type SqlValue = null | number | bigint | string | Uint8Array;
export type SqlRow = SqlValue[];

const MAX_STATEMENTS = 400;

/** One SQLite connection with its prepared statements; rows come as arrays. */
export class Connection {
  #database: DatabaseSync;
  #statements = new Map<string, StatementSync>();

  constructor(file: string, readOnly = false) {
    this.#database = new DatabaseSync(file, { readOnly, timeout: 2000 });
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  rows(sql: string, ...parameters: SqlValue[]): SqlRow[] {
    // The typings do not know setReturnArrays: with it every row is an array of column values.
    return this.#prepare(sql).all(...parameters) as unknown as SqlRow[];
  }

  row(sql: string, ...parameters: SqlValue[]): SqlRow | undefined {
    // As above: a row is an array.
    return this.#prepare(sql).get(...parameters) as unknown as SqlRow | undefined;
  }

  run(sql: string, ...parameters: SqlValue[]): number {
    return Number(this.#prepare(sql).run(...parameters).changes);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Columns are declared by our own schema; another type in one of them means a damaged file. */
export function bytesOf(value: SqlValue | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('The store file holds something else where bytes belong');
}

export function numberOf(value: SqlValue | undefined): number {
  if (typeof value === 'number') return value;
  throw new Error('The store file holds something else where a number belongs');
}

export function textOf(value: SqlValue | undefined): string {
  if (typeof value === 'string') return value;
  throw new Error('The store file holds something else where text belongs');
}

/** True for errors of the engine below (disk full, damage, locks), false for our own. */
export function isSqliteError(error: unknown): error is Error & { errcode: number } {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
}
