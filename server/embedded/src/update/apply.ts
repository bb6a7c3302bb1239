import { firstKey, getField, isArray, isDoc, type Doc } from '../match/document.ts';
import { valuesEqual } from '../match/order.ts';
import { failedToParse, StoreError } from '../match/store-error.ts';
import { compileArrayFilters, refuseUnused } from './array-filters.ts';
import { applyEdit, type Edit } from './edit.ts';
import { expandEdit } from './expand.ts';
import { compileEdits, readOperators } from './operators.ts';
import { runPipeline } from './pipeline.ts';
import { readRenames, renameEdits } from './rename.ts';
import { comparePaths, refuseConflicts } from './update-path.ts';

export interface UpdateOptions {
  arrayFilters?: Doc[];
  /** Array index that the query matched, for `$`; from `matchPositional`. */
  positional?: number;
  /** An upsert is inserting: `$setOnInsert` applies. */
  isInsert?: boolean;
}

/**
 * The document after an update: operators, a replacement or a pipeline. Never changes `doc`; parts
 * that stay are shared with it. Throws StoreError with the codes of MongoDB (2, 9, 14, 28, 40, 66).
 */
export function applyUpdate(doc: Doc, update: Doc | Doc[], options: UpdateOptions): Doc {
  const result = dispatch(doc, update, options);
  refuseDeep(result);
  refuseNewId(doc, result);
  return result;
}

function dispatch(doc: Doc, update: Doc | Doc[], options: UpdateOptions): Doc {
  if (isArray(update)) return withIdOf(doc, runPipeline(doc, update));
  if (firstKey(update)?.startsWith('$')) return applyOperators(doc, update, options);
  if (options.arrayFilters?.length)
    throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  return withIdOf(doc, replace(update));
}

function replace(replacement: Doc): Doc {
  const operator = Object.keys(replacement).find((name) => name.startsWith('$'));
  if (operator === undefined) return replacement;
  throw new StoreError(
    52,
    'DollarPrefixedFieldName',
    `The dollar ($) prefixed field '${operator}' is not allowed in the context of an update's replacement document`,
  );
}

function applyOperators(doc: Doc, update: Doc, options: UpdateOptions): Doc {
  const filters = compileArrayFilters(options.arrayFilters ?? []);
  const groups = readOperators(update).map(([name, fields]) => ({
    applies: name !== '$setOnInsert' || options.isInsert === true,
    edits: compileEdits(name, fields, options.positional),
  }));
  const renames = readRenames(getField(update, '$rename'));
  const all = groups.flatMap(({ edits }) => edits);
  const renamed = renames.flatMap(({ from, to }) => [from, to]);
  refuseConflicts([...all.map(({ path }) => path), ...renamed]);
  refuseUnused(filters, all);
  const active = groups
    .flatMap(({ applies, edits }) => (applies ? edits : []))
    .flatMap((edit) => expandEdit(doc, edit, filters));
  if (filters.size > 1) refuseConflicts(active.map(({ path }) => path));
  const moves = renames.flatMap((rename) => renameEdits(doc, rename));
  return applyEdits(doc, [...active, ...moves]);
}

function applyEdits(doc: Doc, edits: readonly Edit[]): Doc {
  const ordered = edits.toSorted((a, b) => comparePaths(a.path, b.path));
  return ordered.reduce((result, edit) => applyEdit(result, edit), doc);
}

function withIdOf(before: Doc, after: Doc): Doc {
  if (!Object.hasOwn(before, '_id') && !Object.hasOwn(after, '_id')) return after;
  const { _id, ...rest } = after;
  const id = Object.hasOwn(after, '_id') ? _id : getField(before, '_id');
  return { _id: id, ...rest };
}

function refuseNewId(before: Doc, after: Doc): void {
  if (!Object.hasOwn(before, '_id')) return;
  if (Object.hasOwn(after, '_id') && valuesEqual(after['_id'], before['_id'])) return;
  throw new StoreError(
    66,
    'ImmutableField',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  );
}

const MAX_DEPTH = 100;

function refuseDeep(value: unknown, depth = 0): void {
  if (depth > MAX_DEPTH)
    throw new StoreError(15, 'Overflow', 'Exceeded the maximum nesting depth of 100 levels');
  if (isArray(value)) for (const element of value) refuseDeep(element, depth + 1);
  else if (isDoc(value)) for (const name in value) refuseDeep(value[name], depth + 1);
}
