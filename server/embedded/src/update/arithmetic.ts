import { Decimal128, Long } from 'bson';
import { typeName } from '../match/bson-type.ts';
import { align, toDouble, toExact, type Exact, type Numeric } from '../match/numbers.ts';
import { badValue } from '../match/store-error.ts';

/** Sum in the wider of both types; an int that overflows becomes a Long, a Long throws code 2. */
export function add(a: Numeric, b: Numeric): Numeric {
  const type = widerType(a, b);
  if (type === 'decimal') return decimal(a, b, addExactly, toDouble(a) + toDouble(b));
  if (type === 'double') return toDouble(a) + toDouble(b);
  return integer(toBigInt(a) + toBigInt(b), type);
}

/** Product in the wider of both types; overflow as in `add`. */
export function multiply(a: Numeric, b: Numeric): Numeric {
  const type = widerType(a, b);
  if (type === 'decimal') return decimal(a, b, multiplyExactly, toDouble(a) * toDouble(b));
  if (type === 'double') return toDouble(a) * toDouble(b);
  return integer(toBigInt(a) * toBigInt(b), type);
}

/** The `and`, `or` or `xor` of two integers (int or Long). */
export function combineBits(name: string, a: Numeric, b: Numeric): Numeric {
  const x = toBigInt(a);
  const y = toBigInt(b);
  const bits = name === 'and' ? x & y : name === 'or' ? x | y : x ^ y;
  return integer(bits, widerType(a, b));
}

export function isInteger(value: Numeric): boolean {
  return typeName(value) === 'int' || typeName(value) === 'long';
}

const WIDTH = ['int', 'long', 'double', 'decimal'];

function widerType(a: Numeric, b: Numeric): string {
  const left = typeName(a);
  const right = typeName(b);
  return WIDTH.indexOf(left) > WIDTH.indexOf(right) ? left : right;
}

function toBigInt(value: Numeric): bigint {
  return BigInt(String(value));
}

function integer(value: bigint, type: string): Numeric {
  if (type === 'int' && BigInt.asIntN(32, value) === value) return Number(value);
  if (BigInt.asIntN(64, value) !== value)
    throw badValue('Failed to apply the operation: the result does not fit in 64 bits');
  return Long.fromBigInt(value);
}

function addExactly(a: Exact, b: Exact): Exact {
  const { x, y, exponent } = align(a, b);
  return { coefficient: x + y, exponent };
}

function multiplyExactly(a: Exact, b: Exact): Exact {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

type Combine = (a: Exact, b: Exact) => Exact;

function decimal(a: Numeric, b: Numeric, combine: Combine, approximate: number): Decimal128 {
  const left = toDecimalOperand(a);
  const right = toDecimalOperand(b);
  if (!left || !right) return Decimal128.fromString(String(approximate));
  const { coefficient, exponent } = combine(left, right);
  return Decimal128.fromStringWithRounding(`${coefficient}E${exponent}`);
}

// MongoDB takes 15 significant digits of a double, so 0.1 counts as exactly 0.1.
function toDecimalOperand(value: Numeric): Exact | undefined {
  if (typeName(value) !== 'double') return toExact(value);
  const double = toDouble(value);
  if (!Number.isFinite(double)) return undefined;
  return toExact(Decimal128.fromString(double.toPrecision(15)));
}
