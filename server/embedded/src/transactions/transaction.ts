import type { Connection } from '../engine/connection.ts';
import { Overlay } from './overlay.ts';

/** An open transaction: a snapshot to read from and the changes it has not committed yet. */
export interface Transaction {
  snapshot: Connection;
  overlay: Overlay;
  /** Shape of the catalog when the snapshot was taken. */
  catalogVersion: number;
  lastUsed: number;
  /** Resolves when it has committed or aborted: others wait for that. */
  ended: Promise<void>;
  end: () => void;
}

export function buildTransaction(
  snapshot: Connection,
  catalogVersion: number,
  now: number,
): Transaction {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  return { snapshot, overlay: new Overlay(), catalogVersion, lastUsed: now, ended, end };
}

/** A write outside transactions met a row of an open transaction: it waits and tries again. */
export class Blocked extends Error {
  readonly by: Transaction;

  constructor(by: Transaction) {
    super('Blocked by an open transaction');
    this.by = by;
  }
}
