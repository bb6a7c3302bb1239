import { isDoc } from '../match/document.ts';
import { StoreError, type Doc } from '../match/index.ts';
import type { Index } from './index-spec.ts';
import { encodeKeys } from './keystring.ts';

export interface IndexEntries {
  keys: Uint8Array[];
  /** Per field: an array was met on its path. */
  multikey: boolean[] | undefined;
}

const NONE: IndexEntries = { keys: [], multikey: undefined };

/** The keys under which a document stands in an index; none when it is sparse or partial there. */
export function indexEntries(index: Index, document: Doc): IndexEntries {
  if (!index.covers(document)) return NONE;
  const cursors = index.fields.map(({ segments }) => walk(document, segments, 0));
  if (index.sparse && cursors.every((cursor) => cursor.kind === 'missing')) return NONE;
  if (cursors.every((cursor) => cursor.kind !== 'array')) {
    return { keys: [encodeKeys(cursors.map(valueAt), index.descending)], multikey: undefined };
  }
  const multikey = index.fields.map(() => false);
  const keys = expand(index, cursors, multikey).map((tuple) =>
    encodeKeys(tuple.map(valueAt), index.descending),
  );
  return { keys: distinct(keys), multikey };
}

/** Where the walk along one path stands: at its end, nowhere, or before an array it must enter. */
type Cursor =
  | { kind: 'value'; value: unknown }
  | { kind: 'missing' }
  | { kind: 'array'; array: readonly unknown[]; segments: readonly string[]; next: number };

function walk(start: unknown, segments: readonly string[], from: number): Cursor {
  let value = start;
  for (let next = from; next < segments.length; next++) {
    const segment = segments[next] ?? '';
    if (Array.isArray(value)) {
      if (!isPosition(segment)) return { kind: 'array', array: value, segments, next };
      value = value[Number(segment)];
    } else if (isDoc(value) && Object.hasOwn(value, segment)) {
      value = value[segment];
    } else {
      return { kind: 'missing' };
    }
  }
  if (value === undefined) return { kind: 'missing' };
  if (Array.isArray(value)) return { kind: 'array', array: value, segments, next: segments.length };
  return { kind: 'value', value };
}

/** Fields below one array are indexed element by element, so that a compound key stays a pair. */
function expand(index: Index, cursors: Cursor[], multikey: boolean[]): Cursor[][] {
  const array = cursors.find((cursor) => cursor.kind === 'array')?.array;
  if (!array) return [cursors];
  cursors.forEach((cursor, position) => {
    if (cursor.kind !== 'array') return;
    if (cursor.array !== array) throw parallelArrays(index);
    multikey[position] = true;
  });
  const elements = array.length > 0 ? array : [EMPTY];
  return elements.flatMap((element) =>
    expand(
      index,
      cursors.map((cursor) => (cursor.kind === 'array' ? enter(cursor, element) : cursor)),
      multikey,
    ),
  );
}

const EMPTY = Symbol('no element');

function enter(cursor: Cursor & { kind: 'array' }, element: unknown): Cursor {
  if (cursor.next === cursor.segments.length) {
    // An empty array stands under `undefined`, which sorts before null; an array in an array as itself.
    return { kind: 'value', value: element === EMPTY ? undefined : element };
  }
  return isDoc(element) ? walk(element, cursor.segments, cursor.next) : { kind: 'missing' };
}

function valueAt(cursor: Cursor): unknown {
  return cursor.kind === 'value' ? cursor.value : null;
}

function distinct(keys: Uint8Array[]): Uint8Array[] {
  const seen = new Map(keys.map((key) => [Buffer.from(key).toString('latin1'), key]));
  return seen.size === keys.length ? keys : [...seen.values()];
}

function isPosition(segment: string): boolean {
  return /^\d+$/.test(segment);
}

function parallelArrays(index: Index): StoreError {
  const paths = index.fields.map(({ path }) => path).join(', ');
  return new StoreError(
    171,
    'CannotIndexParallelArrays',
    `cannot index parallel arrays [${paths}]`,
  );
}
