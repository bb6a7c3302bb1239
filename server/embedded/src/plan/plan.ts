import type { Collection } from '../engine/collection.ts';
import type { Index } from '../index/index-spec.ts';
import type { Doc } from '../match/index.ts';

/** Keys from `low` up to but not including `high`, compared as bytes. */
export interface KeyRange {
  low: Uint8Array;
  high: Uint8Array;
  /** Bytes of the leading single values; rows of several ranges merge by what follows them. */
  prefixLength: number;
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
  /** The ranges are read side by side, in the order of what follows their prefixes. */
  merge: boolean;
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
  /** Only the first few rows are wanted: reading in the wanted order pays. */
  limited?: boolean;
}
