import { isNaNValue } from './numbers.ts';
import { compareValues, typeRank, valuesEqual } from './order.ts';
import { compilePattern, patternOf } from './regex.ts';
import { badValue } from './store-error.ts';

export type ValueTest = (value: unknown) => boolean;

/** `$eq`: null also equals a missing field. */
export function equalTo(operand: unknown): ValueTest {
  if (operand === null || operand === undefined)
    return (value) => value === null || value === undefined;
  if (typeof operand === 'string' || typeof operand === 'boolean')
    return (value) =>
      value === operand || (typeof value === 'object' && valuesEqual(value, operand));
  return (value) => valuesEqual(value, operand);
}

/** A literal in a filter: a regular expression matches strings, anything else must be equal. */
export function equalOrMatching(operand: unknown): ValueTest {
  const pattern = patternOf(operand);
  return pattern ? compilePattern(pattern) : equalTo(operand);
}

/** `$gt`, `$gte`, `$lt`, `$lte`: values of another BSON type never match; NaN only matches NaN. */
export function ordered(name: string, operand: unknown): ValueTest {
  if (patternOf(operand)) throw badValue("Can't have RegEx as arg to predicate over field");
  const accepts = ACCEPTS.get(name) ?? (() => false);
  if (isNaNValue(operand)) return accepts(0) ? isNaNValue : () => false;
  const rank = typeRank(operand);
  if (rank === 0 || rank === 127) return (value) => accepts(compareValues(value, operand));
  return (value) =>
    typeRank(value) === rank && !isNaNValue(value) && accepts(compareValues(value, operand));
}

/** `$in`: binary search over the sorted operands, then regular expressions one by one. */
export function oneOf(operands: readonly unknown[]): ValueTest {
  const patterns = operands.flatMap((operand) => patternOf(operand) ?? []).map(compilePattern);
  const sorted = operands.filter((operand) => !patternOf(operand)).sort(compareValues);
  return (value) => includes(sorted, value) || patterns.some((matches) => matches(value));
}

const ACCEPTS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ['$gt', (order) => order > 0],
  ['$gte', (order) => order >= 0],
  ['$lt', (order) => order < 0],
  ['$lte', (order) => order <= 0],
]);

function includes(sorted: readonly unknown[], value: unknown): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareValues(sorted[middle], value) < 0) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && valuesEqual(sorted[low], value);
}
