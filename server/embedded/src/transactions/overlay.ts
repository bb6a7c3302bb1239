import type { Collection } from '../engine/collection.ts';
import type { Version } from '../engine/version.ts';

/** What a transaction did to one row: `before` is the committed version, `after` its own. */
export interface Change {
  collection: Collection;
  before: Version | undefined;
  after: Version | undefined;
}

/** The changes of one transaction, kept in memory until it commits. */
export class Overlay {
  #changes = new Map<number, Map<number, Change>>();

  get(collection: Collection, r: number): Change | undefined {
    return this.#changes.get(collection.n)?.get(r);
  }

  set(r: number, change: Change): void {
    const rows = this.#changes.get(change.collection.n) ?? new Map<number, Change>();
    this.#changes.set(change.collection.n, rows.set(r, change));
  }

  /** Changed rows of a collection by row number; empty when it was only read. */
  of(collection: Collection): ReadonlyMap<number, Change> {
    return this.#changes.get(collection.n) ?? NOTHING;
  }

  touches(collection: Collection): boolean {
    return this.#changes.has(collection.n);
  }

  all(): Change[] {
    return [...this.#changes.values()].flatMap((rows) => [...rows.values()]);
  }
}

const NOTHING: ReadonlyMap<number, Change> = new Map();
