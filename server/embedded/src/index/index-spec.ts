import { isDoc } from '../match/document.ts';
import { StoreError, compileFilter, type Doc } from '../match/index.ts';

export interface IndexField {
  path: string;
  segments: readonly string[];
}

/** An index as the planner and the writers use it. The `_id` index lives in the document table. */
export interface Index {
  name: string;
  key: Doc;
  table: string;
  keyColumn: 'k' | 'i';
  fields: readonly IndexField[];
  descending: readonly boolean[];
  /** Per field: some document had an array on this path. Never turns back. */
  multikey: boolean[];
  unique: boolean;
  sparse: boolean;
  partialFilter: Doc | undefined;
  covers: (document: Doc) => boolean;
  expireAfterSeconds: number | undefined;
  /** Catalog version that made it; an older snapshot does not have its table. */
  since: number;
}

/** The parts of a createIndexes specification that we keep, ready for listIndexes. */
export interface IndexSpec {
  name: string;
  key: Doc;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Doc;
  expireAfterSeconds?: number;
}

export interface IndexPlace {
  table: string;
  keyColumn: 'k' | 'i';
  multikey: readonly boolean[];
  since: number;
}

export function buildIndex(spec: IndexSpec, place: IndexPlace): Index {
  const fields = Object.keys(spec.key).map((path) => ({ path, segments: path.split('.') }));
  const { partialFilterExpression: partialFilter } = spec;
  return {
    name: spec.name,
    key: spec.key,
    table: place.table,
    keyColumn: place.keyColumn,
    fields,
    descending: Object.values(spec.key).map((direction) => Number(direction) < 0),
    multikey: fields.map((_, position) => place.multikey[position] ?? false),
    unique: spec.unique ?? false,
    sparse: spec.sparse ?? false,
    partialFilter,
    covers: partialFilter ? compileFilter(partialFilter) : () => true,
    expireAfterSeconds: spec.expireAfterSeconds,
    since: place.since,
  };
}

/** Throws StoreError 67 CannotCreateIndex for kinds of index that this store does not have. */
export function parseIndexSpec(raw: Doc): IndexSpec {
  const key = checkedKey(raw.key);
  refuseUnsupported(raw);
  const spec: IndexSpec = { name: typeof raw.name === 'string' ? raw.name : nameOf(key), key };
  if (raw.unique) spec.unique = true;
  if (raw.sparse) spec.sparse = true;
  if (isDoc(raw.partialFilterExpression)) {
    compileFilter(raw.partialFilterExpression);
    spec.partialFilterExpression = raw.partialFilterExpression;
  }
  if (raw.expireAfterSeconds !== undefined) spec.expireAfterSeconds = seconds(raw);
  return spec;
}

function checkedKey(key: unknown): Doc {
  if (!isDoc(key) || Object.keys(key).length === 0) throw cannot('The index key is empty');
  for (const [path, direction] of Object.entries(key)) {
    if (typeof direction === 'string') throw cannot(`Index type '${direction}' is not supported`);
    if (!Number(direction)) throw cannot(`The direction of '${path}' has to be 1 or -1`);
    if (path.includes('$**')) throw cannot('Wildcard indexes are not supported');
  }
  return key;
}

function refuseUnsupported(raw: Doc): void {
  if (isDoc(raw.collation) && raw.collation.locale !== 'simple') {
    throw cannot('Collation is not supported');
  }
}

function seconds(raw: Doc): number {
  const value = Number(raw.expireAfterSeconds);
  if (!Number.isFinite(value) || value < 0) throw cannot('expireAfterSeconds must be >= 0');
  return value;
}

function nameOf(key: Doc): string {
  return Object.entries(key)
    .map(([path, direction]) => `${path}_${Number(direction)}`)
    .join('_');
}

function cannot(message: string): StoreError {
  return new StoreError(67, 'CannotCreateIndex', message);
}
