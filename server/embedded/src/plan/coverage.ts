import type { Index } from '../index/index-spec.ts';
import { encodeKey, TAG } from '../index/keystring.ts';
import { takeApart, type Atom, type Conditions } from './atoms.ts';
import { isWithin, startingWith } from './interval.ts';

/** True when an index that leaves documents out still has every document of these conditions. */
export function holdsAll(index: Index, { atoms }: Conditions): boolean {
  if (index.sparse && !index.fields.some(({ path }) => impliesPresence(path, atoms))) return false;
  if (!index.partialFilter) return true;
  const partial = takeApart(index.partialFilter);
  if (partial.opaque || partial.alternatives.length > 0) return false;
  return partial.atoms.every((wanted) => atoms.some((atom) => implies(atom, wanted)));
}

/** Atoms that hold for everything in a partial index and so need not be asked again. */
export function answeredByPartial(index: Index, { atoms }: Conditions): Atom[] {
  const partial = index.partialFilter ? takeApart(index.partialFilter).atoms : [];
  return atoms.filter((atom) => partial.some((known) => isSame(atom, known)));
}

function implies(atom: Atom, wanted: Atom): boolean {
  if (atom.path !== wanted.path) return false;
  if (isSame(atom, wanted)) return true;
  if (wanted.condition.$exists === true) return isPresent(atom);
  if (!atom.bounds || !wanted.bounds) return false;
  return isWithin(atom.bounds.intervals, wanted.bounds.intervals);
}

function isSame(atom: Atom, other: Atom): boolean {
  return (
    atom.path === other.path &&
    Buffer.compare(encodeKey(atom.condition), encodeKey(other.condition)) === 0
  );
}

function impliesPresence(path: string, atoms: readonly Atom[]): boolean {
  return atoms.some((atom) => atom.path === path && isPresent(atom));
}

const ABSENT = [startingWith(Uint8Array.of(TAG.null)), startingWith(Uint8Array.of(TAG.undefined))];

/** Only missing fields and nulls stand under null. */
function isPresent({ condition, bounds }: Atom): boolean {
  if (condition.$exists === true) return true;
  return bounds !== undefined && !ABSENT.some((absent) => overlaps(bounds.intervals, absent));
}

function overlaps(intervals: NonNullable<Atom['bounds']>['intervals'], one: (typeof ABSENT)[0]) {
  return intervals.some((interval) => isWithin([interval], [one]));
}
