import { equalOrMatching, oneOf, ordered, type ValueTest } from './comparison.ts';
import { firstKey, isArray, isDoc, isOperatorDoc, type Doc } from './document.ts';
import { bitsOf, remainderOf, sizeOf, typeOf } from './element-tests.ts';
import { isNumeric, toDouble } from './numbers.ts';
import { reachesSome, type ElementTest, type Found, type Leaf, type Path } from './path.ts';
import { compilePattern, patternOf } from './regex.ts';
import { badValue } from './store-error.ts';

/** A test of what `path` reaches from `start`; an empty path tests `start` itself. */
export type Condition = (start: unknown, path: Path, found: Found | undefined) => boolean;
export type Predicate = (doc: Doc, found?: Found) => boolean;
export type CompileNested = (filter: Doc) => Predicate;

/** Compiles what a filter says about one field: a literal, a regex or a document of operators. */
export function compileCondition(operand: unknown, nested: CompileNested): Condition {
  if (!isOperatorDoc(operand)) return some('each', equalOrMatching(operand));
  return allOf(Object.keys(operand).map((name) => compileOperator(name, operand, nested)));
}

function compileOperator(name: string, operators: Doc, nested: CompileNested): Condition {
  const compile = OPERATORS.get(name);
  if (!compile) throw badValue(`unknown operator: ${name}`);
  return compile(operators[name], nested, operators);
}

type Compile = (operand: unknown, nested: CompileNested, operators: Doc) => Condition;

const OPERATORS: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ['$eq', (operand) => equality(operand)],
  ['$ne', (operand) => not(equality(operand, '$ne'))],
  ['$in', (operand) => some('each', oneOf(inList('$in', operand)))],
  ['$nin', (operand) => not(some('each', oneOf(inList('$nin', operand))))],
  ['$not', negation],
  ['$exists', (operand) => (isTruthy(operand) ? EXISTS : not(EXISTS))],
  ['$type', (operand) => some('each', typeOf(operand))],
  ['$size', (operand) => some('whole', sizeOf(operand))],
  ['$mod', (operand) => some('each', remainderOf(operand))],
  ['$regex', (operand, _, operators) => regularExpression(operand, operators)],
  ['$options', requireRegex],
  ['$all', all],
  ['$elemMatch', elementMatch],
  ...['$gt', '$gte', '$lt', '$lte'].map(orderedOperator),
  ...['$bitsAllSet', '$bitsAnySet', '$bitsAllClear', '$bitsAnyClear'].map(bitsOperator),
]);

function orderedOperator(name: string): [string, Compile] {
  return [name, (operand) => some('each', ordered(name, operand))];
}

function bitsOperator(name: string): [string, Compile] {
  return [name, (operand) => some('each', bitsOf(name, operand))];
}

const EXISTS: Condition = some('whole', (value) => value !== undefined);
const ALWAYS: Condition = () => true;

function some(leaf: Leaf, test: ElementTest): Condition {
  return (start, path, found) => reachesSome(start, path, leaf, test, found);
}

function not(condition: Condition): Condition {
  return (start, path) => !condition(start, path, undefined);
}

function allOf(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  if (only && conditions.length === 1) return only;
  return (start, path, found) => conditions.every((condition) => condition(start, path, found));
}

// `$eq: /x/` means the stored regex itself, unlike the literal `/x/`.
function equality(operand: unknown, name = '$eq'): Condition {
  if (!patternOf(operand)) return some('each', equalOrMatching(operand));
  if (name === '$ne') throw badValue("Can't have regex as arg to $ne.");
  return some('each', oneOfExactly(operand));
}

function oneOfExactly(operand: unknown): ValueTest {
  const wanted = patternOf(operand);
  return (value) => {
    const stored = patternOf(value);
    return stored?.source === wanted?.source && stored?.options === wanted?.options;
  };
}

function inList(name: string, operand: unknown): readonly unknown[] {
  if (!isArray(operand)) throw badValue(`${name} needs an array`);
  if (operand.some(isOperatorDoc)) throw badValue(`cannot nest $ under ${name}`);
  return operand;
}

function negation(operand: unknown, nested: CompileNested): Condition {
  if (patternOf(operand)) return not(compileCondition(operand, nested));
  if (!isDoc(operand)) throw badValue('$not needs a regex or a document');
  if (!isOperatorDoc(operand)) throw badValue('$not needs a document of operators');
  return not(compileCondition(operand, nested));
}

function regularExpression(operand: unknown, operators: Doc): Condition {
  const options = operators['$options'] ?? '';
  if (typeof options !== 'string') throw badValue('$options has to be a string');
  const given = typeof operand === 'string' ? { source: operand, options } : patternOf(operand);
  if (!given) throw badValue('$regex has to be a string');
  return some('each', compilePattern({ ...given, options: options || given.options }));
}

function requireRegex(_operand: unknown, _nested: CompileNested, operators: Doc): Condition {
  if (!Object.hasOwn(operators, '$regex')) throw badValue('$options needs a $regex');
  return ALWAYS;
}

function all(operand: unknown, nested: CompileNested): Condition {
  if (!isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return () => false;
  return allOf(operand.map((element) => allElement(element, nested)));
}

function allElement(element: unknown, nested: CompileNested): Condition {
  if (!isOperatorDoc(element)) return some('each', equalOrMatching(element));
  if (firstKey(element) !== '$elemMatch') throw badValue('no $ expressions in $all');
  return compileCondition(element, nested);
}

function elementMatch(operand: unknown, nested: CompileNested): Condition {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  const matches = elementTest(operand, nested);
  return some('whole', (value, found) => {
    const index = isArray(value) ? value.findIndex((element) => matches(element)) : -1;
    if (found && index >= 0) found.index = index;
    return index >= 0;
  });
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr', '$where', '$comment']);

// Conditions on the element itself do not enter an array that is an element.
function elementTest(operand: Doc, nested: CompileNested): (element: unknown) => boolean {
  if (isOperatorDoc(operand) && !LOGICAL.has(firstKey(operand) ?? '')) {
    const condition = compileCondition(operand, nested);
    return (element) => condition(element, [], undefined);
  }
  const predicate = nested(operand);
  return (element) =>
    isArray(element) ? predicate({ ...element }) : isDoc(element) && predicate(element);
}

function isTruthy(value: unknown): boolean {
  return isNumeric(value) ? toDouble(value) !== 0 : value !== null && value !== false;
}
