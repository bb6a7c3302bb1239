import { typeName } from '../match/bson-type.ts';
import { getField, isArray, isDoc, setField, type Doc } from '../match/document.ts';
import { toIndex } from '../match/path.ts';
import { badValue, StoreError } from '../match/store-error.ts';

/** Result of an edit that takes the field away. */
export const REMOVED = Symbol('removed');

/** One change at one path of names and array indexes. `change` gets the old value, `undefined` when the field is missing. */
export interface Edit {
  path: readonly string[];
  /** Whether missing fields on the way are made; otherwise a missing path is left alone. */
  creates: boolean;
  change: (old: unknown) => unknown;
}

/** The document after one edit; shares the untouched parts and returns `doc` itself if nothing changed. */
export function applyEdit(doc: Doc, edit: Edit): Doc {
  return editDoc(doc, edit, 0);
}

// MongoDB's limit on how far an array may be filled up with nulls.
const MAX_PADDING = 1_500_000;

function editAt(node: unknown, edit: Edit, at: number): unknown {
  const part = edit.path[at];
  if (part === undefined) return edit.change(node);
  if (isDoc(node)) return editDoc(node, edit, at);
  if (isArray(node)) return editElement(node, edit, at);
  if (!edit.creates) return node;
  if (node === undefined) return editDoc({}, edit, at);
  throw notViable(edit, at, node);
}

function editDoc(doc: Doc, edit: Edit, at: number): Doc {
  const name = edit.path[at] ?? '';
  const present = Object.hasOwn(doc, name);
  if (!present && !edit.creates) return doc;
  const old = getField(doc, name);
  const changed = editAt(old, edit, at + 1);
  if (changed === REMOVED) return without(doc, name);
  if (changed === old && present) return doc;
  return changed === undefined ? doc : withField(doc, name, changed);
}

function editElement(array: readonly unknown[], edit: Edit, at: number): unknown {
  const index = toIndex(edit.path[at] ?? '');
  if (index === undefined) return refuseName(array, edit, at);
  if (index >= array.length && !edit.creates) return array;
  if (index > array.length + MAX_PADDING) throw badValue('can only fill up 1500000 array elements');
  const changed = editAt(array[index], edit, at + 1);
  if (changed === array[index] && index < array.length) return array;
  const result = array.slice();
  while (result.length < index) result.push(null);
  result[index] = changed === REMOVED ? null : changed;
  return result;
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
