import { typeName } from '../match/bson-type.ts';
import { getField, isArray, isDoc, type Doc } from '../match/document.ts';
import { toIndex } from '../match/path.ts';
import { badValue } from '../match/store-error.ts';
import type { Edit } from './edit.ts';
import { isArrayPart } from './update-path.ts';

export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

/**
 * One edit per array element that `$[]` and `$[name]` stand for. Looks at the document before any
 * change, so that several edits of one element agree on which elements are meant.
 */
export function expandEdit(doc: Doc, edit: Edit, filters: ArrayFilters): Edit[] {
  if (!edit.path.some(isArrayPart)) return [edit];
  return expandPath(doc, edit.path, 0, filters).map((path) => ({ ...edit, path }));
}

type Path = readonly string[];

function expandPath(node: unknown, path: Path, at: number, filters: ArrayFilters): Path[] {
  const part = path[at];
  if (part === undefined) return [path];
  if (!isArrayPart(part)) return expandPath(childOf(node, part), path, at + 1, filters);
  if (!isArray(node)) throw notAnArray(path, at, node);
  const accepts = filterOf(path, part, filters);
  return node.flatMap((element, i) =>
    accepts(element) ? expandPath(element, path.with(at, String(i)), at + 1, filters) : [],
  );
}

function childOf(node: unknown, part: string): unknown {
  if (isDoc(node)) return getField(node, part);
  const index = toIndex(part);
  return isArray(node) && index !== undefined ? node[index] : undefined;
}

function filterOf(path: Path, part: string, filters: ArrayFilters): (element: unknown) => boolean {
  const name = part.slice(2, -1);
  if (name === '') return () => true;
  const filter = filters.get(name);
  if (filter) return filter;
  throw badValue(`No array filter found for identifier '${name}' in path '${path.join('.')}'`);
}

function notAnArray(path: Path, at: number, node: unknown): Error {
  const parent = path.slice(0, at).join('.');
  return badValue(
    node === undefined
      ? `The path '${parent}' must exist in the document in order to apply array updates.`
      : `Cannot apply array updates to non-array element ${parent}: ${typeName(node)}`,
  );
}
