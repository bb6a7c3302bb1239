import { typeName } from '../match/bson-type.ts';
import { isArray, isDoc, type Doc } from '../match/document.ts';
import { valuesEqual } from '../match/order.ts';

/** True when both would be stored as the same bytes, so an update counts as not modified. */
export function isUnchanged(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (isDoc(a) && isDoc(b)) return sameFields(a, b);
  if (isArray(a) && isArray(b))
    return a.length === b.length && a.every((element, i) => isUnchanged(element, b[i]));
  if (typeof a === 'number' || typeName(a) !== typeName(b)) return false;
  // Equal decimals may differ in digits: 1.0 and 1.00.
  return typeName(a) === 'decimal' ? String(a) === String(b) : valuesEqual(a, b);
}

function sameFields(a: Doc, b: Doc): boolean {
  const left = Object.keys(a);
  const right = Object.keys(b);
  if (left.length !== right.length) return false;
  return left.every((name, i) => name === right[i] && isUnchanged(a[name], b[name]));
}
