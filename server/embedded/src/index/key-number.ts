import { Double, Int32, type Decimal128, type Long } from 'bson';
import type { KeyWriter } from './key-writer.ts';

export type KeyNumber = number | bigint | Long | Decimal128 | Double | Int32;

/**
 * Int32, double, Int64 and Decimal128 compare by value. The nearest double comes first; a value
 * that is not exactly that double says on which side it lies and then spells out its digits.
 */
export function writeNumber(writer: KeyWriter, value: KeyNumber): void {
  if (typeof value === 'number') writeExact(writer, value);
  else if (value instanceof Double || value instanceof Int32) writeExact(writer, value.valueOf());
  else writeDigits(writer, value.toString());
}

const LESS = 1;
const EXACT = 2;
const GREATER = 3;

function writeExact(writer: KeyWriter, value: number): void {
  writeDouble(writer, value);
  writer.byte(EXACT);
}

function writeDouble(writer: KeyWriter, value: number): void {
  if (Number.isNaN(value)) {
    writer.uint32(0);
    writer.uint32(0);
    return;
  }
  const start = writer.length;
  writer.double(Math.abs(value));
  writer.flipSign(start);
  if (value < 0) writer.invertFrom(start);
}

function writeDigits(writer: KeyWriter, text: string): void {
  const nearest = Number(text);
  const decimal = parseDecimal(text);
  const side = decimal ? compareToDouble(decimal, nearest) : 0;
  writeDouble(writer, nearest);
  if (!decimal || side === 0) {
    writer.byte(EXACT);
  } else {
    writer.byte(side < 0 ? LESS : GREATER);
    writeDecimal(writer, decimal);
  }
}

/** value = sign × 0.digits × 10^exponent; digits without zeros at either end. */
interface Decimal {
  negative: boolean;
  digits: string;
  exponent: number;
}

function parseDecimal(text: string): Decimal | undefined {
  const parts = /^([-+]?)(\d*)\.?(\d*)(?:E([-+]?\d+))?$/i.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = parts;
  const all = whole + fraction;
  const significant = all.replace(/^0+/, '');
  const exponent = Number(power) + whole.length - (all.length - significant.length);
  return { negative: sign === '-', digits: significant.replace(/0+$/, ''), exponent };
}

function writeDecimal(writer: KeyWriter, decimal: Decimal): void {
  const start = writer.length;
  writer.uint16(decimal.exponent + 0x8000);
  writer.text(decimal.digits);
  if (decimal.negative) writer.invertFrom(start);
}

function compareToDouble(decimal: Decimal, double: number): number {
  if (!Number.isFinite(double)) return double > 0 ? -1 : 1;
  const [numerator, denominator] = doubleFraction(double);
  const coefficient = BigInt(decimal.digits || '0') * (decimal.negative ? -1n : 1n);
  const power = decimal.exponent - decimal.digits.length;
  const left = coefficient * denominator * (power > 0 ? 10n ** BigInt(power) : 1n);
  const right = numerator * (power < 0 ? 10n ** BigInt(-power) : 1n);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function doubleFraction(double: number): [bigint, bigint] {
  let scaled = double;
  let shift = 0n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift++;
  }
  return [BigInt(scaled), 1n << shift];
}
