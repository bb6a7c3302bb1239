import { compareStrings } from '../match/order.ts';
import { badValue, StoreError } from '../match/store-error.ts';

/** Splits an update path and puts the position the query found in place of `$`. */
export function parseUpdatePath(path: string, positional: number | undefined): string[] {
  if (path === '') throw emptyName('An empty update path is not valid.');
  return path.split('.').map((part, at) => {
    if (part === '') throw emptyName(`The update path '${path}' contains an empty field name`);
    return part === '$' ? position(path, at, positional) : checkName(path, part);
  });
}

/** True for `$[]` and `$[name]`. */
export function isArrayPart(part: string): boolean {
  return part.startsWith('$[') && part.endsWith(']');
}

/** Order in which MongoDB applies updates, and so adds new fields: by path, part for part. */
export function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareStrings(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Throws code 40 when two paths of one update are equal or one lies inside the other. */
export function refuseConflicts(paths: readonly (readonly string[])[]): void {
  const sorted = paths.toSorted(comparePaths);
  sorted.forEach((path, i) => {
    const next = sorted[i + 1];
    if (next && startsWith(next, path)) throw conflict(next, path);
  });
  refuseMixedParts(paths);
}

// `a.$[]` and `a.0` may name the same element.
function refuseMixedParts(paths: readonly (readonly string[])[]): void {
  const usesArrayPart = new Map<string, boolean>();
  for (const path of paths)
    path.forEach((part, i) => {
      const parent = path.slice(0, i).join('.');
      const isArray = isArrayPart(part);
      if ((usesArrayPart.get(parent) ?? isArray) !== isArray)
        throw conflict(path, path.slice(0, i));
      usesArrayPart.set(parent, isArray);
    });
}

function conflict(path: readonly string[], at: readonly string[]): StoreError {
  return new StoreError(
    40,
    'ConflictingUpdateOperators',
    `Updating the path '${path.join('.')}' would create a conflict at '${at.join('.')}'`,
  );
}

function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((part, i) => path[i] === part);
}

function position(path: string, at: number, positional: number | undefined): string {
  if (at === 0)
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in '${path}'`);
  if (positional === undefined)
    throw badValue('The positional operator did not find the match needed from the query.');
  return String(positional);
}

const REFERENCE_FIELDS = new Set(['$ref', '$id', '$db']);

function checkName(path: string, part: string): string {
  if (!part.startsWith('$') || isArrayPart(part) || REFERENCE_FIELDS.has(part)) return part;
  throw new StoreError(
    52,
    'DollarPrefixedFieldName',
    `The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`,
  );
}

function emptyName(message: string): StoreError {
  return new StoreError(56, 'EmptyFieldName', message);
}
