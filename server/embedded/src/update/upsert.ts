import { firstKey, getField, isArray, isDoc, isOperatorDoc, type Doc } from '../match/document.ts';
import { patternOf } from '../match/regex.ts';
import { StoreError } from '../match/store-error.ts';
import { applyUpdate, type UpdateOptions } from './apply.ts';
import { applyEdit } from './edit.ts';

/**
 * The document an upsert inserts: the equalities of the filter, then the update with
 * `$setOnInsert`. A replacement takes only `_id` from the filter; no `_id` is invented here.
 */
export function documentFromUpsert(filter: Doc, update: Doc | Doc[], options: UpdateOptions): Doc {
  const equalities = equalitiesOf(filter);
  const replaces = !isArray(update) && !firstKey(update)?.startsWith('$');
  const seed = replaces ? equalities.filter(([path]) => path === '_id') : equalities;
  return applyUpdate(seedDocument(seed), update, { ...options, isInsert: true });
}

type Equality = readonly [path: string, value: unknown];

function equalitiesOf(filter: Doc): Equality[] {
  return Object.entries(filter).flatMap(([name, operand]) => {
    if (name === '$and') return clausesOf(operand).flatMap(equalitiesOf);
    if (name === '$or') return onlyClause(operand).flatMap(equalitiesOf);
    return name.startsWith('$') ? [] : fieldEqualities(name, operand);
  });
}

function clausesOf(operand: unknown): Doc[] {
  return isArray(operand) ? operand.filter(isDoc) : [];
}

function onlyClause(operand: unknown): Doc[] {
  const clauses = clausesOf(operand);
  return clauses.length === 1 ? clauses : [];
}

function fieldEqualities(path: string, operand: unknown): Equality[] {
  if (patternOf(operand)) return [];
  if (!isOperatorDoc(operand)) return [[path, operand]];
  if (Object.hasOwn(operand, '$eq')) return [[path, operand['$eq']]];
  return [
    ...singleton(path, getField(operand, '$in')),
    ...singleton(path, getField(operand, '$all')),
  ];
}

function singleton(path: string, list: unknown): Equality[] {
  if (!isArray(list) || list.length !== 1) return [];
  const [only] = list;
  return patternOf(only) || isOperatorDoc(only) ? [] : [[path, only]];
}

function seedDocument(equalities: readonly Equality[]): Doc {
  refuseTwice(equalities.map(([path]) => path));
  return equalities.reduce<Doc>((doc, [path, value]) => {
    const edit = { path: path.split('.'), creates: true, change: () => value };
    return applyEdit(doc, edit);
  }, {});
}

function refuseTwice(paths: readonly string[]): void {
  const sorted = paths.map((path) => `${path}.`).toSorted();
  sorted.forEach((path, i) => {
    const next = sorted[i + 1];
    if (!next?.startsWith(path)) return;
    const message = `cannot infer query fields to set, path '${next.slice(0, -1)}' is matched twice`;
    throw new StoreError(54, 'NotSingleValueField', message);
  });
}
