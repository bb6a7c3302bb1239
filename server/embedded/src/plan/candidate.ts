import type { Index } from '../index/index-spec.ts';
import type { Atom, Conditions } from './atoms.ts';
import { both, type Bounds } from './bounds.ts';
import { answeredByPartial } from './coverage.ts';
import { isPoint } from './interval.ts';
import { keyRanges } from './key-ranges.ts';
import type { IndexAccess } from './plan.ts';
import { deliversSort, type SortStep } from './sort-order.ts';

/** One way to use one index for a query. */
export interface Candidate {
  access: IndexAccess;
  /** Leading fields held at single values, and whether the next one is held to a range. */
  points: number;
  range: boolean;
  sorts: boolean;
  /** Everything asked is decided by the index. */
  exact: boolean;
}

/** More points than this are read as one stretch: seeking each would cost more than it saves. */
const MAX_RANGES = 2_000;
/** More stretches than this are sorted in memory instead of read side by side. */
const MAX_MERGED = 200;

export function buildCandidate(
  index: Index,
  conditions: Conditions,
  sort: readonly SortStep[],
): Candidate {
  const held = holdFields(index, conditions.atoms);
  const points = held.filter(({ bounds }) => bounds.intervals.every(isPoint)).length;
  const constant = leadingConstants(index, held);
  const bound = held.map(({ bounds }) => bounds);
  const order = deliversSort(index, sort, { constant, points, bound: bound.length });
  const ranges = keyRanges(index, bound, points);
  const merge = order !== undefined && order.after > constant;
  const sorts = order !== undefined && !(merge && ranges.length > MAX_MERGED);
  const reverse = sorts && order.reverse;
  const access: IndexAccess = { kind: 'index', index, ranges, reverse, merge: sorts && merge };
  const exact = isExact(index, conditions, held);
  return { access, points, range: held.length > points, sorts, exact };
}

/** Fields held at one value do not matter for the order, unless that value is one of an array. */
function leadingConstants(index: Index, held: readonly Held[]): number {
  const varying = held.findIndex(
    ({ bounds }, position) => !isSingle(bounds) || index.multikey[position],
  );
  return varying < 0 ? held.length : varying;
}

interface Held {
  bounds: Bounds;
  atoms: Atom[];
}

/** Bounds for the leading fields: points as long as they last, then at most one range. */
function holdFields(index: Index, atoms: readonly Atom[]): Held[] {
  const held: Held[] = [];
  let ranges = 1;
  let arrayHeld = false;
  for (const [position, { path }] of index.fields.entries()) {
    const usable = atoms.filter((atom) => atom.path === path && atom.bounds);
    const multikey = index.multikey[position] ?? false;
    // Two fields of one array may be satisfied by different elements, but a key holds a pair.
    const next = multikey && arrayHeld ? undefined : hold(usable, multikey);
    ranges *= next?.bounds.intervals.length ?? 1;
    if (!next || ranges > MAX_RANGES) break;
    held.push(next);
    arrayHeld ||= multikey;
    if (!next.bounds.intervals.every(isPoint)) break;
  }
  return held;
}

/** On an array every condition may be met by another element, so only one can be held. */
function hold(atoms: readonly Atom[], multikey: boolean): Held | undefined {
  const [first, ...rest] = [...atoms].sort((a, b) => width(a) - width(b));
  if (!first?.bounds) return undefined;
  if (multikey) return { bounds: first.bounds, atoms: [first] };
  const bounds = rest.reduce((sum, atom) => both(sum, atom.bounds ?? sum), first.bounds);
  return { bounds, atoms: [...atoms] };
}

function width({ bounds }: Atom): number {
  const intervals = bounds?.intervals ?? [];
  return intervals.every(isPoint) ? intervals.length : Infinity;
}

function isSingle({ intervals }: Bounds): boolean {
  return intervals.length <= 1 && intervals.every(isPoint);
}

function isExact(index: Index, conditions: Conditions, held: readonly Held[]): boolean {
  if (conditions.opaque || conditions.alternatives.length > 0) return false;
  const answered = new Set(answeredByPartial(index, conditions));
  for (const { atoms } of held) {
    for (const atom of atoms) if (atom.bounds?.exact) answered.add(atom);
  }
  return conditions.atoms.every((atom) => atom.derived || answered.has(atom));
}
