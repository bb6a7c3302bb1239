import { Decimal128, Double, Int32, Long } from 'bson';
import { isDoc } from '../match/document.ts';
import { StoreError, type Doc } from '../match/index.ts';

/** Readers of command fields: they answer undefined for a missing one and refuse a wrong type. */
export function docField(body: Doc, name: string): Doc | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (!isDoc(value)) throw wrongType(name, 'an object');
  return value;
}

export function docsField(body: Doc, name: string): Doc[] {
  const value = body[name];
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isDoc)) throw wrongType(name, 'a list of objects');
  return value;
}

export function textField(body: Doc, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw wrongType(name, 'a string');
  return value;
}

export function numberField(body: Doc, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  const number = toNumber(value);
  if (number === undefined) throw wrongType(name, 'a number');
  return number;
}

/** MongoDB takes numbers for switches too. */
export function flagField(body: Doc, name: string, missing = false): boolean {
  const value = body[name];
  return value === undefined || value === null ? missing : Boolean(toNumber(value) ?? value);
}

export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Int32 || value instanceof Double) return value.valueOf();
  if (value instanceof Decimal128) return Number(value.toString());
  return undefined;
}

function wrongType(name: string, expected: string): StoreError {
  return new StoreError(14, 'TypeMismatch', `Field '${name}' has to be ${expected}`);
}
