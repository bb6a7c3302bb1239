import { Timestamp } from 'bson';
import { typeName } from '../match/bson-type.ts';
import { isDoc } from '../match/document.ts';
import { isNumeric, type Numeric } from '../match/numbers.ts';
import { compareValues } from '../match/order.ts';
import { badValue, typeMismatch } from '../match/store-error.ts';
import { add, combineBits, isInteger, multiply } from './arithmetic.ts';
import { REMOVED } from './edit.ts';

/** Turns the operand of an operator into the change of the old value (`undefined` = missing). */
export type Change = (old: unknown) => unknown;

export function setTo(operand: unknown): Change {
  return () => operand ?? null;
}

export function unset(): Change {
  return (old) => (old === undefined ? undefined : REMOVED);
}

/** `$inc`; throws 14 TypeMismatch when the operand or the stored value is no number. */
export function increment(operand: unknown, path: string): Change {
  const by = numericOperand('increment', operand, path);
  return (old) => (old === undefined ? by : add(numericField('$inc', old, path), by));
}

/** `$mul`: a missing field becomes 0 of the operand's type. */
export function multiplyBy(operand: unknown, path: string): Change {
  const by = numericOperand('multiply', operand, path);
  return (old) =>
    old === undefined ? zeroLike(by) : multiply(numericField('$mul', old, path), by);
}

export function smallest(operand: unknown): Change {
  return (old) => (old === undefined || compareValues(operand, old) < 0 ? operand : old);
}

export function largest(operand: unknown): Change {
  return (old) => (old === undefined || compareValues(operand, old) > 0 ? operand : old);
}

/** `$currentDate: true` or `{ $type: 'date' | 'timestamp' }`. */
export function currentDate(operand: unknown): Change {
  const type = isDoc(operand) ? operand['$type'] : 'date';
  if (typeof operand !== 'boolean' && !isDoc(operand))
    throw badValue(`${typeName(operand)} is not valid type for $currentDate`);
  if (type !== 'date' && type !== 'timestamp')
    throw badValue("The '$type' string field is required to be 'date' or 'timestamp'");
  return () => (type === 'date' ? new Date() : now());
}

/** `$bit: { and | or | xor: integer }`; a missing field counts as 0. */
export function changeBits(operand: unknown, path: string): Change {
  if (!isDoc(operand))
    throw badValue('The $bit modifier is not compatible with a non-object value');
  const steps = Object.entries(operand).map(([name, mask]) => bitStep(name, mask));
  if (steps.length === 0) throw badValue('You must pass in at least one bitwise operation.');
  return (old) => steps.reduce<Numeric>((value, step) => step(value), integerField(old, path));
}

// Not simply by × 0, which is -0 or NaN for some doubles.
function zeroLike(by: Numeric): Numeric {
  return typeName(by) === 'double' ? 0 : multiply(by, 0);
}

function now(): Timestamp {
  return new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
}

function bitStep(name: string, mask: unknown): (value: Numeric) => Numeric {
  if (name !== 'and' && name !== 'or' && name !== 'xor')
    throw badValue(`The $bit modifier only supports 'and', 'or' and 'xor', not '${name}'`);
  if (!isNumeric(mask) || !isInteger(mask))
    throw badValue('The $bit modifier field must be an Integer(32/64 bit)');
  return (value) => combineBits(name, value, mask);
}

function integerField(old: unknown, path: string): Numeric {
  if (old === undefined) return 0;
  if (isNumeric(old) && isInteger(old)) return old;
  throw badValue(
    `Cannot apply $bit to a value of non-integral type: '${path}' is ${typeName(old)}`,
  );
}

function numericOperand(verb: string, operand: unknown, path: string): Numeric {
  if (isNumeric(operand)) return operand;
  throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${typeName(operand)}}`);
}

function numericField(operator: string, old: unknown, path: string): Numeric {
  if (isNumeric(old)) return old;
  throw typeMismatch(
    `Cannot apply ${operator} to a value of non-numeric type: the field '${path}' has type ${typeName(old)}`,
  );
}
