import { isArray } from './document.ts';
import { TYPE_CODES, typeName } from './bson-type.ts';
import { isNumeric, toDouble } from './numbers.ts';
import type { ValueTest } from './comparison.ts';
import { badValue, failedToParse } from './store-error.ts';

/** `$size`: an array of exactly this length. */
export function sizeOf(operand: unknown): ValueTest {
  const size = toInteger('$size', operand);
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: ${size}`);
  return (value) => isArray(value) && value.length === size;
}

/** `$mod: [divisor, remainder]`, both cut off to integers like the stored number. */
export function remainderOf(operand: unknown): ValueTest {
  if (!isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const divisor = toBigInteger('$mod', operand[0]);
  const remainder = toBigInteger('$mod', operand[1]);
  if (divisor === 0n) throw badValue('divisor cannot be 0');
  return (value) => {
    const whole = truncate(value);
    return whole !== undefined && whole % divisor === remainder;
  };
}

/** `$type`: an alias, a number, `number`, or an array of these. */
export function typeOf(operand: unknown): ValueTest {
  const wanted = new Set((isArray(operand) ? operand : [operand]).flatMap(typeNames));
  if (wanted.size === 0) throw failedToParse('$type must match at least one type');
  return (value) => wanted.has(typeName(value));
}

/** `$bitsAllSet` and its kin, for integers and a mask given as number or bit positions. */
export function bitsOf(name: string, operand: unknown): ValueTest {
  const mask = isArray(operand) ? positions(name, operand) : toBigInteger(name, operand);
  if (mask < 0n) throw badValue(`${name} takes a non-negative bit mask`);
  const accepts = BITS.get(name) ?? (() => false);
  return (value) => {
    const bits = isNumeric(value) ? truncate(value, true) : undefined;
    return bits !== undefined && accepts(bits & mask, mask);
  };
}

/** An integer operand as a JavaScript number; throws BadValue for anything else. */
export function toInteger(name: string, operand: unknown): number {
  const value = isNumeric(operand) ? toDouble(operand) : NaN;
  if (!Number.isInteger(value))
    throw badValue(`Failed to parse ${name}. Expected an integer, found ${typeName(operand)}`);
  return value;
}

const BITS: ReadonlyMap<string, (bits: bigint, mask: bigint) => boolean> = new Map([
  ['$bitsAllSet', (bits, mask) => bits === mask],
  ['$bitsAnySet', (bits) => bits !== 0n],
  ['$bitsAllClear', (bits) => bits === 0n],
  ['$bitsAnyClear', (bits, mask) => bits !== mask],
]);

function positions(name: string, bits: readonly unknown[]): bigint {
  let mask = 0n;
  for (const bit of bits) {
    const position = toInteger(name, bit);
    if (position < 0) throw badValue(`${name} bit positions must be >= 0`);
    mask |= 1n << BigInt(position);
  }
  return mask;
}

function toBigInteger(name: string, operand: unknown): bigint {
  const whole = truncate(operand);
  if (whole === undefined)
    throw badValue(`${name} needs a finite number, found ${typeName(operand)}`);
  return whole;
}

function truncate(value: unknown, mustBeWhole = false): bigint | undefined {
  if (!isNumeric(value)) return undefined;
  if (typeof value === 'bigint') return value;
  if (typeName(value) === 'long') return BigInt(String(value));
  const double = toDouble(value);
  if (!Number.isFinite(double) || (mustBeWhole && !Number.isInteger(double))) return undefined;
  return BigInt(Math.trunc(double));
}

const NAMES = new Map([...TYPE_CODES].map(([name, code]) => [code, name]));

function typeNames(operand: unknown): string[] {
  if (operand === 'number') return ['int', 'long', 'double', 'decimal'];
  if (typeof operand === 'string') {
    if (!TYPE_CODES.has(operand)) throw badValue(`Unknown type name alias: ${operand}`);
    return [operand];
  }
  const name = isNumeric(operand) ? NAMES.get(toDouble(operand)) : undefined;
  if (name === undefined) throw badValue(`Invalid numerical type code: ${String(operand)}`);
  return [name];
}
