import { BSONRegExp } from 'bson';
import { isDoc, isOperatorDoc } from '../match/document.ts';
import type { Doc } from '../match/index.ts';
import { expressionAtoms } from './expression-atoms.ts';
import { both, comparison, equality, membership, ofType, pattern, type Bounds } from './bounds.ts';

/** One condition that every wanted document satisfies. */
export interface Atom {
  path: string;
  /** As it was written, e.g. `{ $gt: 5 }`: to recognise the same condition in a partial index. */
  condition: Doc;
  bounds: Bounds | undefined;
  /** Follows from another atom: using it does not answer that one. */
  derived?: boolean;
}

export interface Conditions {
  atoms: Atom[];
  /** Each entry is one `$or`: its branches. */
  alternatives: Doc[][];
  /** Something that only the matcher understands. */
  opaque: boolean;
}

/** Takes a filter apart into conditions on single fields. */
export function takeApart(filter: Doc): Conditions {
  const found: Conditions = { atoms: [], alternatives: [], opaque: false };
  collect(filter, found);
  return found;
}

function collect(filter: Doc, found: Conditions): void {
  for (const [name, value] of Object.entries(filter)) {
    if (name === '$and' && isDocs(value)) for (const part of value) collect(part, found);
    else if (name === '$or' && isDocs(value)) found.alternatives.push(value);
    else if (name === '$comment') continue;
    else if (name.startsWith('$')) collectOpaque(name, value, found);
    else found.atoms.push(...atomsOf(name, value));
  }
}

/** Left to the matcher, though an `$expr` may say where to look. */
function collectOpaque(name: string, value: unknown, found: Conditions): void {
  found.opaque = true;
  if (name === '$expr') found.atoms.push(...expressionAtoms(value));
}

function atomsOf(path: string, value: unknown): Atom[] {
  if (!isOperatorDoc(value)) return [{ path, condition: { $eq: value }, bounds: equality(value) }];
  return Object.entries(value).flatMap(([operator, operand]) =>
    operatorAtoms(path, operator, operand, value),
  );
}

function operatorAtoms(path: string, operator: string, operand: unknown, all: Doc): Atom[] {
  const condition = { [operator]: operand };
  const one = (bounds: Bounds | undefined): Atom[] => [{ path, condition, bounds }];
  switch (operator) {
    case '$eq':
      return one(isRegex(operand) ? undefined : equality(operand));
    case '$in':
      return one(Array.isArray(operand) ? membership(operand) : undefined);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return one(comparison(operator, operand));
    case '$regex':
      return one(regexBounds(operand, all.$options));
    case '$options':
      return [];
    case '$type':
      return one(ofType(operand));
    case '$all':
      return allAtoms(path, operand);
    case '$elemMatch':
      return [...one(undefined), ...elementAtoms(path, operand)];
    default:
      return one(undefined);
  }
}

function regexBounds(operand: unknown, options: unknown): Bounds | undefined {
  const flags = typeof options === 'string' ? options : '';
  if (typeof operand === 'string') return pattern(new BSONRegExp(operand, flags));
  if (operand instanceof BSONRegExp) {
    return pattern(new BSONRegExp(operand.pattern, operand.options + flags));
  }
  return undefined;
}

function allAtoms(path: string, operand: unknown): Atom[] {
  const values: unknown[] = Array.isArray(operand) ? operand : [];
  if (values.length === 0 || values.some(isOperatorDoc)) {
    return [{ path, condition: { $all: operand }, bounds: undefined }];
  }
  return values.map((value) => ({ path, condition: { $eq: value }, bounds: equality(value) }));
}

/** What must hold for some element, seen from the whole document. */
function elementAtoms(path: string, operand: unknown): Atom[] {
  if (!isDoc(operand)) return [];
  if (!isOperatorDoc(operand)) {
    return takeApart(operand).atoms.map((atom) => derive(`${path}.${atom.path}`, atom));
  }
  const atoms = atomsOf(path, operand).filter((atom) => atom.bounds);
  const [first, ...rest] = atoms;
  if (!first?.bounds) return [];
  const bounds = rest.reduce((sum, atom) => both(sum, atom.bounds ?? sum), first.bounds);
  return [derive(path, { ...first, bounds })];
}

function derive(path: string, { condition, bounds }: Atom): Atom {
  return { path, condition, bounds: bounds && { ...bounds, exact: false }, derived: true };
}

function isRegex(value: unknown): boolean {
  return value instanceof RegExp || value instanceof BSONRegExp;
}

function isDocs(value: unknown): value is Doc[] {
  return Array.isArray(value) && value.every(isDoc);
}
