import type { Collection } from '../engine/collection.ts';
import type { Index } from '../index/index-spec.ts';
import type { Doc } from '../match/index.ts';

/** Keys from `low` up to but not including `high`, compared as bytes. */
export interface KeyRange {
  low: Uint8Array;
  high: Uint8Array;
}

/** Where the candidate documents come from, in which order. */
export type Access =
  | { kind: 'scan'; reverse: boolean }
  | { kind: 'id'; key: Uint8Array }
  | IndexAccess
  | { kind: 'union'; branches: Plan[] };

export interface IndexAccess {
  kind: 'index';
  index: Index;
  ranges: KeyRange[];
  reverse: boolean;
  /** Rows of several ranges have to be merged by key after this many leading fields. */
  mergeAfter?: number;
}

export interface Plan {
  collection: Collection;
  query: Query;
  access: Access;
  /** What every document still has to be asked; undefined when the access decides it all. */
  filter: Doc | undefined;
  /** Sort to do in memory; undefined when none is wanted or the access delivers it. */
  sort: Doc | undefined;
}

export interface Query {
  filter: Doc;
  sort?: Doc | undefined;
  hint?: Doc | string | undefined;
}
