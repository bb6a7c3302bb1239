import { typeName } from '../match/bson-type.ts';
import { firstKey, getField, isArray, isDoc, isOperatorDoc, type Doc } from '../match/document.ts';
import { toInteger } from '../match/element-tests.ts';
import { compileFilter } from '../match/filter.ts';
import { isNumeric, toDouble } from '../match/numbers.ts';
import { compareValues, valuesEqual } from '../match/order.ts';
import { patternOf } from '../match/regex.ts';
import { compileSort } from '../match/sort.ts';
import { badValue, failedToParse, typeMismatch } from '../match/store-error.ts';
import type { Change } from './field-operators.ts';

/** `$push` with `$each`, `$position`, `$sort` and `$slice`, applied in that order. */
export function push(operand: unknown, path: string): Change {
  const { added, position, arrange } = readPush(operand);
  return (old) => {
    const array = arrayField(old, path, '$push');
    const at = position < 0 ? Math.max(0, array.length + position) : position;
    return arrange([...array.slice(0, at), ...added, ...array.slice(at)]);
  };
}

/** `$addToSet`, with `$each`: adds what no element is equal to. */
export function addToSet(operand: unknown, path: string): Change {
  const each = isDoc(operand) && firstKey(operand) === '$each' ? eachOf(operand) : [operand];
  return (old) => {
    const array = arrayField(old, path, '$addToSet');
    const result = array.slice();
    for (const value of each) if (!contains(result, value)) result.push(value);
    return result.length === array.length && old !== undefined ? old : result;
  };
}

/** `$pull`: a value, a regular expression, or a condition on the elements. */
export function pull(operand: unknown, path: string): Change {
  const matches = pullTest(operand);
  return (old) => reject(old, path, '$pull', matches);
}

/** `$pullAll`: every element equal to one of the values. */
export function pullAll(operand: unknown, path: string): Change {
  if (!isArray(operand)) throw badValue(`$pullAll requires an array argument for '${path}'`);
  return (old) => reject(old, path, '$pullAll', (element) => contains(operand, element));
}

/** `$pop`: 1 takes the last, -1 the first element. */
export function pop(operand: unknown, path: string): Change {
  const end = isNumeric(operand) ? toDouble(operand) : 0;
  if (end !== 1 && end !== -1)
    throw failedToParse(`$pop expects 1 or -1, found: ${String(operand)}`);
  return (old) => {
    if (old === undefined) return old;
    if (!isArray(old))
      throw typeMismatch(`Path '${path}' contains an element of non-array type '${typeName(old)}'`);
    if (old.length === 0) return old;
    return end === 1 ? old.slice(0, -1) : old.slice(1);
  };
}

interface Push {
  added: readonly unknown[];
  position: number;
  arrange: (array: unknown[]) => unknown[];
}

const CLAUSES = new Set(['$each', '$position', '$slice', '$sort']);

function readPush(operand: unknown): Push {
  if (!isDoc(operand) || !Object.hasOwn(operand, '$each'))
    return { added: [operand], position: Infinity, arrange: (array) => array };
  const unknown = Object.keys(operand).find((name) => !CLAUSES.has(name));
  if (unknown !== undefined) throw badValue(`Unrecognized clause in $push: ${unknown}`);
  const sort = sorter(getField(operand, '$sort'));
  const slice = slicer(getField(operand, '$slice'));
  const position = getField(operand, '$position');
  return {
    added: eachOf(operand),
    position: position === undefined ? Infinity : toInteger('$position', position),
    arrange: (array) => slice(sort(array)),
  };
}

function eachOf(operand: Doc): readonly unknown[] {
  const each = getField(operand, '$each');
  if (!isArray(each))
    throw typeMismatch(
      `The argument to $each must be an array but it was of type ${typeName(each)}`,
    );
  return each;
}

type Arrange = (array: unknown[]) => unknown[];

function sorter(sort: unknown): Arrange {
  if (sort === undefined) return (array) => array;
  if (isDoc(sort)) return sortByFields(sort);
  const direction = isNumeric(sort) ? toDouble(sort) : 0;
  if (direction !== 1 && direction !== -1)
    throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}');
  return (array) => array.sort((a, b) => compareValues(a, b) * direction);
}

// Elements that are no documents have none of the fields.
function sortByFields(sort: Doc): Arrange {
  if (firstKey(sort) === undefined) throw badValue('The $sort pattern is empty');
  const compare = compileSort(sort);
  const asDoc = (element: unknown): Doc => (isDoc(element) ? element : {});
  return (array) => array.sort((a, b) => compare(asDoc(a), asDoc(b)));
}

function slicer(slice: unknown): Arrange {
  if (slice === undefined) return (array) => array;
  const count = toInteger('$slice', slice);
  return (array) => (count < 0 ? array.slice(count) : array.slice(0, count));
}

function contains(array: readonly unknown[], value: unknown): boolean {
  return array.some((element) => valuesEqual(element, value));
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr']);

// Three ways to read the operand, like MongoDB: operators test the element itself, a document
// without operators is a filter for elements that are documents, anything else must be equal.
function pullTest(operand: unknown): (element: unknown) => boolean {
  if (patternOf(operand)) return elementFilter(operand);
  if (!isDoc(operand)) return (element) => valuesEqual(element, operand);
  if (isOperatorDoc(operand) && !LOGICAL.has(firstKey(operand) ?? ''))
    return elementFilter(operand);
  const matches = compileFilter(operand);
  return (element) => isDoc(element) && matches(element);
}

function elementFilter(condition: unknown): (element: unknown) => boolean {
  const matches = compileFilter({ element: condition });
  return (element) => matches({ element });
}

function reject(
  old: unknown,
  path: string,
  operator: string,
  matches: (element: unknown) => boolean,
): unknown {
  if (old === undefined) return old;
  const array = arrayField(old, path, operator);
  const kept = array.filter((element) => !matches(element));
  return kept.length === array.length ? old : kept;
}

function arrayField(old: unknown, path: string, operator: string): readonly unknown[] {
  if (old === undefined) return [];
  if (isArray(old)) return old;
  throw badValue(
    `Cannot apply ${operator}: the field '${path}' must be an array but is of type ${typeName(old)}`,
  );
}
