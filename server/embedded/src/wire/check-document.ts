import { StoreError } from '../match/index.ts';

const MAX_DEPTH = 100;

/**
 * Bytes that clients send are stored and sent out again unread, so their structure is checked
 * once: every length stays inside its parent and nesting ends at 100. Throws StoreError 22.
 */
export function checkDocument(bytes: Buffer, start = 0, depth = 0): number {
  if (depth > MAX_DEPTH) throw new StoreError(15, 'Overflow', 'Document nested more than 100 deep');
  const length = start + 5 <= bytes.length ? bytes.readInt32LE(start) : 0;
  const end = start + length;
  if (length < 5 || end > bytes.length || bytes[end - 1] !== 0) throw invalid('document length');
  let at = start + 4;
  while (at < end - 1) at = checkElement(bytes, at, end - 1, depth);
  if (at !== end - 1) throw invalid('element past the end of its document');
  return length;
}

function checkElement(bytes: Buffer, at: number, end: number, depth: number): number {
  const nameEnd = bytes.indexOf(0, at + 1);
  if (nameEnd < 0 || nameEnd >= end) throw invalid('field name');
  const value = nameEnd + 1;
  const next = value + valueLength(bytes, bytes[at] ?? 0, value, depth);
  if (next > end) throw invalid('value length');
  return next;
}

const FIXED: Record<number, number> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0x7f: 0,
  0xff: 0,
};

function valueLength(bytes: Buffer, type: number, at: number, depth: number): number {
  const fixed = FIXED[type];
  if (fixed !== undefined) return fixed;
  switch (type) {
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + textLength(bytes, at);
    case 0x03:
    case 0x04:
      return checkDocument(bytes, at, depth + 1);
    case 0x05:
      return 5 + byteCount(bytes, at);
    case 0x0b:
      return regexLength(bytes, at);
    case 0x0c:
      return 4 + textLength(bytes, at) + 12;
    case 0x0f:
      return codeWithScopeLength(bytes, at, depth);
    default:
      throw invalid(`type ${type}`);
  }
}

function textLength(bytes: Buffer, at: number): number {
  const length = byteCount(bytes, at);
  if (length < 1 || bytes[at + 3 + length] !== 0) throw invalid('text length');
  return length;
}

function byteCount(bytes: Buffer, at: number): number {
  const count = at + 4 <= bytes.length ? bytes.readInt32LE(at) : -1;
  if (count < 0 || at + 4 + count > bytes.length) throw invalid('length');
  return count;
}

function regexLength(bytes: Buffer, at: number): number {
  const patternEnd = bytes.indexOf(0, at);
  const optionsEnd = patternEnd < 0 ? -1 : bytes.indexOf(0, patternEnd + 1);
  if (optionsEnd < 0) throw invalid('regular expression');
  return optionsEnd + 1 - at;
}

function codeWithScopeLength(bytes: Buffer, at: number, depth: number): number {
  const total = byteCount(bytes, at);
  const scope = at + 8 + textLength(bytes, at + 4);
  if (scope + checkDocument(bytes, scope, depth + 1) !== at + total) throw invalid('code scope');
  return total;
}

function invalid(what: string): StoreError {
  return new StoreError(22, 'InvalidBSON', `Malformed BSON: bad ${what}`);
}
