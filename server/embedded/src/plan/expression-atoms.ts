import { TAG, tagOf } from '../index/keystring.ts';
import { firstKey, isArray, isDoc } from '../match/document.ts';
import type { Atom } from './atoms.ts';
import { equality } from './bounds.ts';

/** What `{ $eq: ['$field', constant] }` inside an `$expr` says about where to look. */
export function expressionAtoms(expression: unknown): Atom[] {
  if (!isDoc(expression)) return [];
  const operator = firstKey(expression) ?? '';
  const operands = expression[operator];
  if (!isArray(operands)) return [];
  if (operator === '$and') return operands.flatMap(expressionAtoms);
  if (operator !== '$eq' || operands.length !== 2) return [];
  const [one, other] = operands;
  return [...equalityAtom(one, other), ...equalityAtom(other, one)];
}

function equalityAtom(field: unknown, operand: unknown): Atom[] {
  if (typeof field !== 'string' || !/^\$[^$]/.test(field)) return [];
  const value = constantOf(operand);
  if (!SCALARS.has(tagOf(value))) return [];
  const bounds = { ...equality(value), exact: false };
  return [{ path: field.slice(1), condition: { $eq: value }, bounds, derived: true }];
}

const SCALARS = new Set<number>([TAG.number, TAG.string, TAG.objectId, TAG.boolean, TAG.date]);

/** Undefined for anything that has to be calculated first. */
function constantOf(operand: unknown): unknown {
  if (isDoc(operand)) return operand.$literal;
  return typeof operand === 'string' && operand.startsWith('$') ? undefined : operand;
}
