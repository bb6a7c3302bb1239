import type { Index } from '../index/index-spec.ts';
import type { Doc } from '../match/index.ts';

export interface SortStep {
  path: string;
  descending: boolean;
}

/** How many leading fields of an index are held at one value, at some values, and at all. */
export interface HeldFields {
  constant: number;
  points: number;
  bound: number;
}

export function sortSteps(sort: Doc | undefined): SortStep[] {
  return Object.entries(sort ?? {}).map(([path, direction]) => ({
    path,
    descending: Number(direction) < 0,
  }));
}

/**
 * Whether an index delivers a sort, in which direction, and after how many leading fields. When
 * those are held at several values each, their stretches have to be merged.
 */
export function deliversSort(
  index: Index,
  sort: readonly SortStep[],
  held: HeldFields,
): { reverse: boolean; after: number } | undefined {
  if (sort.length === 0 || sortsByElements(index, held)) return undefined;
  for (const after of new Set([held.constant, held.points])) {
    const constant = index.fields.slice(0, held.constant).map(({ path }) => path);
    const steps = sort.filter(({ path }) => !constant.includes(path));
    const turns = steps.map(({ path, descending }, position) =>
      index.fields[after + position]?.path === path
        ? descending !== index.descending[after + position]
        : undefined,
    );
    const [reverse = false] = turns;
    if (turns.every((turn) => turn === reverse)) return { reverse, after };
  }
  return undefined;
}

/** Held to some elements of an array, an index no longer shows the smallest or largest of all. */
function sortsByElements(index: Index, { bound, points }: HeldFields): boolean {
  const arrayHeld = index.multikey.slice(0, bound).some(Boolean);
  const arraySorted = index.multikey.slice(points).some(Boolean);
  return arrayHeld && arraySorted;
}
