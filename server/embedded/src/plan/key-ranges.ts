import type { Index } from '../index/index-spec.ts';
import type { Bounds } from './bounds.ts';
import { edgeKey, inverted, isPoint, type Edge } from './interval.ts';
import type { KeyRange } from './plan.ts';

/**
 * The stretches of compound keys for the bounds of the leading fields, in key order. The first
 * `points` fields hold single values, so every combination of them starts one stretch.
 */
export function keyRanges(index: Index, bounds: readonly Bounds[], points: number): KeyRange[] {
  let ranges: OpenRange[] = [WHOLE];
  bounds.forEach(({ intervals }, position) => {
    const descending = index.descending[position] ?? false;
    const ordered = descending ? intervals.map(inverted).reverse() : intervals;
    ranges = ranges.flatMap(({ prefix }) =>
      ordered.map((interval) => ({
        prefix: isPoint(interval) ? join(prefix, interval.low.bytes) : prefix,
        low: extend(prefix, interval.low),
        high: extend(prefix, interval.high),
      })),
    );
  });
  return ranges.map(({ prefix, low, high }) => ({
    low: edgeKey(low),
    high: edgeKey(high),
    prefixLength: points === 0 ? 0 : prefix.length,
  }));
}

interface OpenRange {
  prefix: Uint8Array;
  low: Edge;
  high: Edge;
}

const NOTHING = new Uint8Array();
const LAST_KEY = Uint8Array.of(0xff);
const WHOLE: OpenRange = {
  prefix: NOTHING,
  low: { bytes: NOTHING, after: false },
  // No key starts with FF: tags end below it, and inverted tags too.
  high: { bytes: LAST_KEY, after: false },
};

function extend(prefix: Uint8Array, { bytes, after }: Edge): Edge {
  return { bytes: join(prefix, bytes), after };
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.length === 0 ? other : Buffer.concat([one, other]);
}
