import type { Doc } from '../match/index.ts';

/** One update of one document. `filter` gives the position for `$`. */
export interface UpdateCase {
  before: Doc;
  update: Doc | Doc[];
  after: Doc;
  filter?: Doc;
  arrayFilters?: Doc[];
}

/** An update that must fail with this code and leave the document alone. */
export interface RefusedUpdate extends Omit<UpdateCase, 'after'> {
  code: number;
}

/** An upsert that inserts, with the fields other than `_id` that it must insert. */
export type UpsertCase = readonly [filter: Doc, update: Doc | Doc[], inserted: Doc];
