import type { Predicate } from './condition.ts';
import { firstKey, isArray, isDoc, type Doc } from './document.ts';
import { toInteger } from './element-tests.ts';
import { compileFilter } from './filter.ts';
import { isNumeric, toDouble } from './numbers.ts';
import { badValue, StoreError } from './store-error.ts';

export interface Slice {
  kind: 'slice';
  /** Counted from the end when negative. */
  skip: number;
  limit: number;
}
export interface Branch {
  kind: 'branch';
  children: Map<string, Rule>;
}
export type Rule =
  | Branch
  | Slice
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'positional' }
  | { kind: 'elemMatch'; matches: Predicate };

export interface Rules {
  inclusive: boolean;
  root: Branch;
}

/** Reads a projection as a tree of rules per field; throws on collisions and mixed modes. */
export function readProjection(projection: Doc): Rules {
  const root: Branch = { kind: 'branch', children: new Map() };
  for (const [name, value] of Object.entries(projection)) addRule(root, name, value);
  return { inclusive: isInclusive(root), root };
}

function addRule(root: Branch, name: string, value: unknown): void {
  if (isDoc(value) && !firstKey(value)?.startsWith('$')) return addNested(root, name, value);
  const positional = name.endsWith('.$');
  const parts = (positional ? name.slice(0, -2) : name).split('.');
  if (parts.some((part) => part === '' || part.startsWith('$')))
    throw badValue(`FieldPath '${name}' is not valid in a projection`);
  place(root, parts, name, positional ? { kind: 'positional' } : readRule(name, value));
}

function addNested(root: Branch, name: string, value: Doc): void {
  const entries = Object.entries(value);
  if (entries.length === 0) throw badValue('An empty sub-projection is not a valid value');
  for (const [child, rule] of entries) addRule(root, `${name}.${child}`, rule);
}

function place(root: Branch, parts: readonly string[], name: string, rule: Rule): void {
  let branch = root;
  for (const part of parts.slice(0, -1)) branch = descend(branch, part, name);
  const last = parts.at(-1) ?? '';
  if (branch.children.has(last)) throw collision(name);
  branch.children.set(last, rule);
}

function descend(branch: Branch, part: string, name: string): Branch {
  const child = branch.children.get(part) ?? { kind: 'branch', children: new Map() };
  if (child.kind !== 'branch') throw collision(name);
  branch.children.set(part, child);
  return child;
}

function collision(name: string): StoreError {
  return new StoreError(31249, 'Location31249', `Path collision at ${name}`);
}

function readRule(name: string, value: unknown): Rule {
  if (typeof value === 'boolean') return { kind: value ? 'include' : 'exclude' };
  if (isNumeric(value)) return { kind: toDouble(value) === 0 ? 'exclude' : 'include' };
  if (isDoc(value)) return readOperator(name, value);
  throw badValue(`computed field '${name}' is not supported in a find projection`);
}

function readOperator(name: string, value: Doc): Rule {
  const operator = firstKey(value) ?? '';
  if (operator === '$slice') return readSlice(value['$slice']);
  if (operator === '$elemMatch') return readElemMatch(value);
  throw badValue(`${operator} for '${name}' is not supported in a find projection`);
}

function readElemMatch(value: Doc): Rule {
  const predicate = compileFilter({ element: value });
  return { kind: 'elemMatch', matches: (doc) => predicate({ element: [doc['element']] }) };
}

function readSlice(operand: unknown): Slice {
  if (!isArray(operand)) {
    const count = toInteger('$slice', operand);
    return count < 0
      ? { kind: 'slice', skip: count, limit: -count }
      : { kind: 'slice', skip: 0, limit: count };
  }
  const skip = toInteger('$slice', operand[0]);
  const limit = toInteger('$slice', operand[1]);
  if (operand.length !== 2 || limit <= 0)
    throw badValue('$slice takes [skip, limit] with a positive limit');
  return { kind: 'slice', skip, limit };
}

// A bare `_id` decides only when nothing else does, and `$slice` alone keeps all other fields.
function isInclusive(root: Branch): boolean {
  const { include, exclude } = modes(root, true);
  if (include && exclude)
    throw new StoreError(
      31254,
      'Location31254',
      'Cannot mix inclusion and exclusion in projection',
    );
  if (include || exclude) return include;
  const id = root.children.get('_id');
  return id?.kind === 'include';
}

function modes(branch: Branch, top: boolean): { include: boolean; exclude: boolean } {
  const found = { include: false, exclude: false };
  for (const [name, rule] of branch.children) {
    if (top && name === '_id' && rule.kind !== 'branch') continue;
    const own = rule.kind === 'branch' ? modes(rule, false) : modeOf(rule);
    found.include ||= own.include;
    found.exclude ||= own.exclude;
  }
  return found;
}

function modeOf(rule: Rule): { include: boolean; exclude: boolean } {
  const exclude = rule.kind === 'exclude';
  return { include: !exclude && rule.kind !== 'slice', exclude };
}
