import { typeName } from '../match/bson-type.ts';
import { getField, isArray, isDoc, setField, type Doc } from '../match/document.ts';
import { toIndex } from '../match/path.ts';
import { badValue, StoreError } from '../match/store-error.ts';
import { isArrayPart } from './update-path.ts';

/** Result of an edit that takes the field away. */
export const REMOVED = Symbol('removed');

/** One change at one path. `change` gets the old value, `undefined` when the field is missing. */
export interface Edit {
  path: readonly string[];
  /** Whether missing fields on the way are made; otherwise a missing path is left alone. */
  creates: boolean;
  change: (old: unknown) => unknown;
}

export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

/** The document after one edit; shares the untouched parts and returns `doc` itself if nothing changed. */
export function applyEdit(doc: Doc, edit: Edit, filters: ArrayFilters): Doc {
  return editDoc(doc, edit, 0, filters);
}

// MongoDB's limit on how far an array may be filled up with nulls.
const MAX_PADDING = 1_500_000;

function editAt(node: unknown, edit: Edit, at: number, filters: ArrayFilters): unknown {
  const part = edit.path[at];
  if (part === undefined) return edit.change(node);
  if (isArrayPart(part)) return editEach(node, edit, at, filters);
  if (isDoc(node)) return editDoc(node, edit, at, filters);
  if (isArray(node)) return editElement(node, edit, at, filters);
  if (!edit.creates) return node;
  if (node === undefined) return editDoc({}, edit, at, filters);
  throw notViable(edit, at, node);
}

function editDoc(doc: Doc, edit: Edit, at: number, filters: ArrayFilters): Doc {
  const name = edit.path[at] ?? '';
  const present = Object.hasOwn(doc, name);
  if (isArrayPart(name)) throw notAnArray(edit, at, doc);
  if (!present && !edit.creates && !reachesArrayPart(edit, at)) return doc;
  const old = getField(doc, name);
  const changed = editAt(old, edit, at + 1, filters);
  if (changed === REMOVED) return without(doc, name);
  if (changed === old && present) return doc;
  return changed === undefined ? doc : withField(doc, name, changed);
}

function editElement(
  array: readonly unknown[],
  edit: Edit,
  at: number,
  filters: ArrayFilters,
): unknown {
  const index = toIndex(edit.path[at] ?? '');
  if (index === undefined) return refuseName(array, edit, at);
  if (index >= array.length && !edit.creates) return array;
  if (index > array.length + MAX_PADDING) throw badValue('can only fill up 1500000 array elements');
  const changed = editAt(array[index], edit, at + 1, filters);
  if (changed === array[index] && index < array.length) return array;
  const result = array.slice();
  while (result.length < index) result.push(null);
  result[index] = changed === REMOVED ? null : changed;
  return result;
}

function editEach(node: unknown, edit: Edit, at: number, filters: ArrayFilters): unknown {
  if (!isArray(node)) throw notAnArray(edit, at, node);
  const accepts = filterOf(edit, at, filters);
  const result = node.map((element) => {
    if (!accepts(element)) return element;
    const changed = editAt(element, edit, at + 1, filters);
    return changed === REMOVED ? null : changed;
  });
  return result.some((element, i) => element !== node[i]) ? result : node;
}

function filterOf(edit: Edit, at: number, filters: ArrayFilters): (element: unknown) => boolean {
  const name = (edit.path[at] ?? '').slice(2, -1);
  if (name === '') return () => true;
  const filter = filters.get(name);
  if (filter) return filter;
  const path = edit.path.join('.');
  throw badValue(`No array filter found for identifier '${name}' in path '${path}'`);
}

function reachesArrayPart(edit: Edit, at: number): boolean {
  return isArrayPart(edit.path[at + 1] ?? '');
}

function withField(doc: Doc, name: string, value: unknown): Doc {
  const result = { ...doc };
  setField(result, name, value);
  return result;
}

function without(doc: Doc, name: string): Doc {
  const { [name]: _removed, ...rest } = doc;
  return rest;
}

function refuseName(array: readonly unknown[], edit: Edit, at: number): unknown {
  if (!edit.creates) return array;
  throw notViable(edit, at, array);
}

function notViable(edit: Edit, at: number, node: unknown): StoreError {
  const parent = edit.path[at - 1] ?? '';
  const message = `Cannot create field '${edit.path[at]}' in element {${parent}: ${typeName(node)}}`;
  return new StoreError(28, 'PathNotViable', message);
}

function notAnArray(edit: Edit, at: number, node: unknown): StoreError {
  const path = edit.path.slice(0, at).join('.');
  if (node === undefined)
    return badValue(
      `The path '${path}' must exist in the document in order to apply array updates.`,
    );
  return badValue(`Cannot apply array updates to non-array element ${path}: ${typeName(node)}`);
}
