import { MinKey } from 'bson';
import { getField, isArray, isDoc, type Doc } from './document.ts';
import { isNumeric, toDouble } from './numbers.ts';
import { compareValues } from './order.ts';
import { parsePath, toIndex, type Path } from './path.ts';
import { badValue, StoreError } from './store-error.ts';

/**
 * Compiles a sort specification to a comparator of documents. A field with an array counts with its
 * smallest element when ascending, its largest when descending; an empty array comes before null.
 */
export function compileSort(sort: Doc): (a: Doc, b: Doc) => number {
  const keys = Object.entries(sort).map(([name, direction]) => sortKey(name, direction));
  return (a, b) => {
    for (const { path, direction } of keys) {
      const order = compareKeys(keyOf(a, path, direction), keyOf(b, path, direction));
      if (order !== 0) return order * direction;
    }
    return 0;
  };
}

interface SortKey {
  path: Path;
  direction: 1 | -1;
}

function sortKey(name: string, direction: unknown): SortKey {
  if (name === '' || name.startsWith('$')) throw badSortPath(name);
  if (isDoc(direction)) throw badValue('$meta sort is not supported by the embedded store');
  const number = isNumeric(direction) ? toDouble(direction) : 0;
  if (number !== 1 && number !== -1)
    throw new StoreError(15975, 'Location15975', '$sort key ordering must be 1 or -1');
  return { path: parsePath(name), direction: number };
}

function badSortPath(name: string): StoreError {
  return badValue(`FieldPath '${name}' cannot be used to sort`);
}

// Stands for the key of an empty array, which MongoDB orders between MinKey and null.
const EMPTY = Symbol('empty array');

function compareKeys(a: unknown, b: unknown): number {
  if (a !== EMPTY && b !== EMPTY) return compareValues(a, b);
  return emptyRank(a) - emptyRank(b);
}

function emptyRank(key: unknown): number {
  return key instanceof MinKey ? 0 : key === EMPTY ? 1 : 2;
}

function keyOf(doc: Doc, path: Path, direction: 1 | -1): unknown {
  const keys: unknown[] = [];
  collect(doc, path, 0, keys);
  let best = keys[0];
  for (const key of keys) if (compareKeys(key, best) * direction < 0) best = key;
  return best;
}

function collect(value: unknown, path: Path, at: number, keys: unknown[]): void {
  const part = path[at];
  if (isArray(value)) collectArray(value, path, at, keys);
  else if (part === undefined) keys.push(value ?? null);
  else if (isDoc(value)) collect(getField(value, part), path, at + 1, keys);
  else keys.push(null);
}

function collectArray(array: readonly unknown[], path: Path, at: number, keys: unknown[]): void {
  const part = path[at];
  if (array.length === 0) keys.push(part === undefined ? EMPTY : null);
  else if (part === undefined) for (const element of array) keys.push(element);
  else if (toIndex(part) !== undefined) collect(array[Number(part)], path, at + 1, keys);
  else for (const element of array) collectElement(element, path, at, keys);
}

function collectElement(element: unknown, path: Path, at: number, keys: unknown[]): void {
  if (isDoc(element)) collect(element, path, at, keys);
  else keys.push(null);
}
