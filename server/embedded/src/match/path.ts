import { getField, isArray, isDoc, type Doc } from './document.ts';

export type Path = readonly string[];

/** The array position that implicit traversal reached last, for the positional operator `$`. */
export interface Found {
  index: number | undefined;
}

export type ElementTest = (value: unknown, found: Found | undefined) => boolean;

/** `each`: array elements one by one, then the array; `whole`: only the array itself. */
export type Leaf = 'each' | 'whole';

/**
 * True if any value that the path reaches passes the test. A missing field is tested as
 * `undefined`; arrays on the way are entered implicitly and by numeric parts. An empty path tests
 * the start itself.
 */
export function reachesSome(
  start: unknown,
  path: Path,
  leaf: Leaf,
  test: ElementTest,
  found: Found | undefined,
): boolean {
  if (path.length === 0) return test(start, found);
  const visit: Visit = (value, index) => {
    if (!test(value, found)) return false;
    if (found && index !== undefined) found.index = index;
    return true;
  };
  return isDoc(start) && visitDoc({ path, leaf, visit }, start, 0, undefined);
}

/** Splits `a.b.0` in its parts. */
export function parsePath(path: string): Path {
  return path.split('.');
}

/** The array index that a path part names, or undefined: `01` and `-1` are field names. */
export function toIndex(part: string): number | undefined {
  return /^(0|[1-9]\d{0,8})$/.test(part) ? Number(part) : undefined;
}

type Visit = (value: unknown, index: number | undefined) => boolean;
interface Walk {
  path: Path;
  leaf: Leaf;
  visit: Visit;
}

function visitDoc(walk: Walk, start: Doc, at: number, index: number | undefined): boolean {
  const { path, leaf, visit } = walk;
  let value: unknown = start;
  for (let i = at; i < path.length; i++) {
    if (isArray(value)) return visitArray(walk, value, i, index);
    if (!isDoc(value)) return visit(undefined, index);
    value = getField(value, path[i] ?? '');
  }
  if (leaf === 'whole' || !isArray(value)) return visit(value, index);
  return value.some((element, i) => visit(element, index ?? i)) || visit(value, index);
}

function visitArray(
  walk: Walk,
  array: readonly unknown[],
  at: number,
  index: number | undefined,
): boolean {
  const wanted = toIndex(walk.path[at] ?? '');
  return array.some((element, i) => {
    if (isDoc(element) && visitDoc(walk, element, at, index ?? i)) return true;
    return wanted === i && visitNamed(walk, element, at + 1, index);
  });
}

// An element named by its index is itself the leaf: its own elements are not tried one by one.
function visitNamed(walk: Walk, element: unknown, at: number, index: number | undefined): boolean {
  if (at === walk.path.length) return walk.visit(element, index);
  if (isArray(element)) return visitArray(walk, element, at, index);
  return isDoc(element) && visitDoc(walk, element, at, index);
}
