import { typeName } from '../match/bson-type.ts';
import { isDoc, type Doc } from '../match/document.ts';
import { failedToParse } from '../match/store-error.ts';
import { addToSet, pop, pull, pullAll, push } from './array-operators.ts';
import type { Edit } from './edit.ts';
import {
  changeBits,
  currentDate,
  increment,
  largest,
  multiplyBy,
  setTo,
  smallest,
  unset,
  type Change,
} from './field-operators.ts';
import { parseUpdatePath } from './update-path.ts';

interface Operator {
  creates: boolean;
  compile: (operand: unknown, path: string) => Change;
}

const CREATING: [string, Operator['compile']][] = [
  ['$set', setTo],
  ['$setOnInsert', setTo],
  ['$inc', increment],
  ['$mul', multiplyBy],
  ['$min', smallest],
  ['$max', largest],
  ['$currentDate', currentDate],
  ['$bit', changeBits],
  ['$push', push],
  ['$addToSet', addToSet],
];

const NOT_CREATING: [string, Operator['compile']][] = [
  ['$unset', unset],
  ['$pull', pull],
  ['$pullAll', pullAll],
  ['$pop', pop],
];

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...CREATING.map(([name, compile]): [string, Operator] => [name, { creates: true, compile }]),
  ...NOT_CREATING.map(([name, compile]): [string, Operator] => [name, { creates: false, compile }]),
]);

/** The operand documents per update operator; throws 9 FailedToParse on unknown operators. */
export function readOperators(update: Doc): [string, Doc][] {
  return Object.entries(update).map(([name, fields]) => {
    if (name !== '$rename' && !OPERATORS.has(name))
      throw failedToParse(
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    if (!isDoc(fields))
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead`,
      );
    return [name, fields];
  });
}

/** The edits of one operator, one per field. */
export function compileEdits(name: string, fields: Doc, positional: number | undefined): Edit[] {
  const operator = OPERATORS.get(name);
  if (!operator) return [];
  return Object.entries(fields).map(([path, operand]) => ({
    path: parseUpdatePath(path, positional),
    creates: operator.creates,
    change: operator.compile(operand, path),
  }));
}
