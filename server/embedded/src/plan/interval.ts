/** A place between keys: before or after all keys that start with these bytes. */
export interface Edge {
  bytes: Uint8Array;
  after: boolean;
}

/** A stretch of the encoded values of one field. */
export interface Interval {
  low: Edge;
  high: Edge;
}

/** All values whose encoding starts with these bytes; for a whole encoding: one value. */
export function startingWith(bytes: Uint8Array): Interval {
  return { low: { bytes, after: false }, high: { bytes, after: true } };
}

export function isPoint({ low, high }: Interval): boolean {
  return low.bytes === high.bytes;
}

/** The first key at or behind an edge. */
export function edgeKey({ bytes, after }: Edge): Uint8Array {
  return after ? successor(bytes) : bytes;
}

/** The same stretch in a descending field, where bytes are inverted and order turns around. */
export function inverted({ low, high }: Interval): Interval {
  if (low.bytes === high.bytes) return startingWith(complement(low.bytes));
  return { low: turned(high), high: turned(low) };
}

/** Both lists are sorted and without overlap; so is the result. */
export function intersect(ones: readonly Interval[], others: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (const one of ones) {
    for (const other of others) {
      const low = compareEdges(one.low, other.low) >= 0 ? one.low : other.low;
      const high = compareEdges(one.high, other.high) <= 0 ? one.high : other.high;
      if (compareEdges(low, high) < 0) found.push(pointOr(one, other, { low, high }));
    }
  }
  return found;
}

/** Sorted, with overlapping stretches made one. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => compareEdges(a.low, b.low));
  const joined: Interval[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (!last || compareEdges(next.low, last.high) >= 0) joined.push({ ...next });
    else if (compareEdges(next.high, last.high) > 0) last.high = next.high;
  }
  return joined;
}

export function isWithin(inner: readonly Interval[], outer: readonly Interval[]): boolean {
  return inner.every(({ low, high }) =>
    outer.some((one) => compareEdges(one.low, low) <= 0 && compareEdges(high, one.high) <= 0),
  );
}

export function successor(bytes: Uint8Array): Uint8Array {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0xff) length--;
  // Not slice(): on a Buffer that is a view, and the key itself would change.
  const next = new Uint8Array(bytes.subarray(0, length));
  next[length - 1] = (next[length - 1] ?? 0) + 1;
  return next;
}

/** Points keep one shared array for both edges: that is how they are recognised. */
function pointOr(one: Interval, other: Interval, found: Interval): Interval {
  if (isPoint(one)) return one;
  return isPoint(other) ? other : found;
}

function compareEdges(one: Edge, other: Edge): number {
  return Buffer.compare(edgeKey(one), edgeKey(other));
}

function turned({ bytes, after }: Edge): Edge {
  return { bytes: complement(bytes), after: !after };
}

function complement(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => ~byte & 0xff);
}
