import type { Row } from '../engine/version.ts';
import type { IndexAccess, KeyRange } from './plan.ts';
import { readFinal, scanRange, type KeyedRow, type Source } from './scan.ts';

/** The rows of all stretches of an index access, each row once. */
export function readIndex(source: Source, access: IndexAccess): Iterable<Row> {
  const { ranges, index, merge } = access;
  const [single] = ranges;
  if (!single) return [];
  const arrays = index.multikey.some(Boolean);
  if (ranges.length === 1) {
    const short = arrays ? undefined : readFinal(source, access, single);
    if (short) return short;
  }
  const rows = merge ? mergeRanges(source, access) : chain(source, access);
  return arrays ? once(rows) : rows;
}

/** Only the first time that a row comes by; an array may bring it under several keys. */
export function* once<T extends Row>(rows: Iterable<T>): Generator<T> {
  const seen = new Set<number>();
  for (const row of rows) {
    if (seen.has(row.r)) continue;
    seen.add(row.r);
    yield row;
  }
}

function* chain(source: Source, access: IndexAccess): Generator<Row> {
  const ranges = access.reverse ? [...access.ranges].reverse() : access.ranges;
  for (const range of ranges) yield* scanRange(source, access, range);
}

interface Head {
  row: KeyedRow;
  rest: Iterator<KeyedRow>;
  range: KeyRange;
}

/** Several sorted stretches as one, ordered by the part of the key behind their prefixes. */
function* mergeRanges(source: Source, access: IndexAccess): Generator<Row> {
  const each = { ...source, wanted: Math.ceil((2 * source.wanted) / access.ranges.length) };
  const heads = access.ranges.flatMap((range) => {
    const rest = scanRange(each, access, range);
    return advance({ range, rest });
  });
  const turn = access.reverse ? -1 : 1;
  while (heads.length > 0) {
    let least = 0;
    for (let at = 1; at < heads.length; at++) {
      if (turn * compareHeads(heads[at], heads[least]) < 0) least = at;
    }
    const [head] = heads.splice(least, 1);
    if (!head) return;
    yield head.row;
    heads.splice(least, 0, ...advance(head));
  }
}

function advance({ range, rest }: Omit<Head, 'row'>): Head[] {
  const next = rest.next();
  return next.done ? [] : [{ row: next.value, rest, range }];
}

function compareHeads(one: Head | undefined, other: Head | undefined): number {
  if (!one || !other) return 0;
  const order = Buffer.compare(suffix(one), suffix(other));
  return order || one.row.r - other.row.r;
}

function suffix({ row, range }: Head): Uint8Array {
  return row.key.subarray(range.prefixLength);
}
