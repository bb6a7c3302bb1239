import { compileCondition, type Predicate } from './condition.ts';
import { isArray, isDoc, type Doc } from './document.ts';
import { compileExpression } from './expression.ts';
import { parsePath, type Found } from './path.ts';
import { badValue } from './store-error.ts';

/**
 * Compiles a query filter to a test of documents. Throws StoreError 2 BadValue or 9 FailedToParse
 * on operators that are unknown, malformed or not offered ($where, $text, geo, $jsonSchema).
 */
export function compileFilter(filter: Doc): Predicate {
  return allOf(Object.entries(filter).map(([name, operand]) => compileField(name, operand)));
}

/** Index of the array element that made the document match: what `$` in an update stands for. */
export function matchPositional(filter: Doc, doc: Doc): number | undefined {
  const found: Found = { index: undefined };
  return compileFilter(filter)(doc, found) ? found.index : undefined;
}

function compileField(name: string, operand: unknown): Predicate {
  if (name.startsWith('$')) return compileTopLevel(name, operand);
  const condition = compileCondition(operand, compileFilter);
  const path = parsePath(name);
  return (doc, found) => condition(doc, path, found);
}

type CompileClause = (operand: unknown) => Predicate;

const TOP_LEVEL: ReadonlyMap<string, CompileClause> = new Map<string, CompileClause>([
  ['$and', (operand) => allOf(clauses('$and', operand))],
  ['$or', (operand) => anyOf(clauses('$or', operand))],
  ['$nor', (operand) => noneOf(clauses('$nor', operand))],
  ['$expr', (operand) => compileExpression(operand)],
  ['$comment', () => () => true],
  ['$alwaysTrue', () => () => true],
  ['$alwaysFalse', () => () => false],
]);

const REFUSED = new Set(['$where', '$text', '$jsonSchema']);

function compileTopLevel(name: string, operand: unknown): Predicate {
  const compile = TOP_LEVEL.get(name);
  if (compile) return compile(operand);
  if (REFUSED.has(name)) throw badValue(`${name} is not supported by the embedded store`);
  throw badValue(`unknown top level operator: ${name}`);
}

function clauses(name: string, operand: unknown): Predicate[] {
  if (!isArray(operand) || operand.length === 0) throw badValue(`${name} must be a nonempty array`);
  return operand.map((clause) => {
    if (!isDoc(clause)) throw badValue(`${name} entries need to be full objects`);
    return compileFilter(clause);
  });
}

function allOf(predicates: readonly Predicate[]): Predicate {
  const [only] = predicates;
  if (only && predicates.length === 1) return only;
  return (doc, found) => predicates.every((matches) => matches(doc, found));
}

function anyOf(predicates: readonly Predicate[]): Predicate {
  return (doc, found) => predicates.some((matches) => matches(doc, found));
}

function noneOf(predicates: readonly Predicate[]): Predicate {
  return (doc) => !predicates.some((matches) => matches(doc));
}
