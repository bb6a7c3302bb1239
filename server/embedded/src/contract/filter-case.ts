import type { Doc } from '../match/index.ts';

/** One filter with documents it must find and near misses it must not. */
export type FilterCase = readonly [filter: Doc, hits: readonly Doc[], misses: readonly Doc[]];

/** A filter that must be refused, with the code of the error. */
export type RefusedFilter = readonly [filter: Doc, code: number];
