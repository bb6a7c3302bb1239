import { Decimal128, Double, Int32, Long, Timestamp } from 'bson';

export type Numeric = number | bigint | Long | Decimal128 | Int32 | Double;

export function isNumeric(value: unknown): value is Numeric {
  if (typeof value === 'number' || typeof value === 'bigint') return true;
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Decimal128 || isLong(value)) return true;
  return value instanceof Int32 || value instanceof Double;
}

export function isLong(value: unknown): value is Long {
  return value instanceof Long && !isTimestamp(value);
}

// Timestamp extends Long at run time, which its type declaration hides.
function isTimestamp(value: unknown): boolean {
  return value instanceof Timestamp;
}

/** The nearest double; monotonic, so two different results decide a comparison. */
export function toDouble(value: Numeric): number {
  if (typeof value === 'number') return value;
  if (value instanceof Decimal128) return Number(value.toString());
  if (value instanceof Long) return value.toNumber();
  return Number(value.valueOf());
}

export function isNaNValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  return isNumeric(value) && Number.isNaN(toDouble(value));
}

/** Orders numbers of all BSON types by exact value; NaN equals NaN and comes before all others. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  const x = toDouble(a);
  const y = toDouble(b);
  if (x < y) return -1;
  if (x > y) return 1;
  if (x !== y) return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
  if (typeof a === 'number' && typeof b === 'number') return 0;
  return compareExactly(a, b);
}

/** An exact decimal: coefficient × 10^exponent. */
export interface Exact {
  coefficient: bigint;
  exponent: number;
}

/** The exact value of a finite number, or undefined for NaN and infinities. */
export function toExact(value: Numeric): Exact | undefined {
  if (value instanceof Decimal128) return parseDecimal(value.toString());
  if (value instanceof Long) return { coefficient: value.toBigInt(), exponent: 0 };
  if (typeof value === 'bigint') return { coefficient: value, exponent: 0 };
  return exactDouble(toDouble(value));
}

/** Both coefficients brought to the smaller of the two exponents. */
export function align(a: Exact, b: Exact): { x: bigint; y: bigint; exponent: number } {
  const exponent = Math.min(a.exponent, b.exponent);
  return { x: scale(a, exponent), y: scale(b, exponent), exponent };
}

function scale(value: Exact, exponent: number): bigint {
  return value.coefficient * 10n ** BigInt(value.exponent - exponent);
}

function compareExactly(a: Numeric, b: Numeric): number {
  const left = toExact(a);
  const right = toExact(b);
  // The doubles were equal, so an infinite one is beyond the finite other in the direction of its sign.
  if (!left || !right) return infinityOrder(a, !left) - infinityOrder(b, !right);
  const { x, y } = align(left, right);
  return x < y ? -1 : x > y ? 1 : 0;
}

function infinityOrder(value: Numeric, infinite: boolean): number {
  return infinite ? Math.sign(toDouble(value)) : 0;
}

function parseDecimal(text: string): Exact | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = BigInt(whole + fraction);
  return {
    coefficient: sign === '-' ? -digits : digits,
    exponent: Number(power) - fraction.length,
  };
}

function exactDouble(value: number): Exact | undefined {
  if (!Number.isFinite(value)) return undefined;
  let mantissa = value;
  let halvings = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings++;
  }
  // m / 2^k = m · 5^k / 10^k
  return { coefficient: BigInt(mantissa) * 5n ** BigInt(halvings), exponent: -halvings };
}
