import { serialize } from 'bson';
import type { Doc } from '../match/index.ts';
import { isDoc } from '../match/document.ts';

/** Drivers count documents with `$group: { _id: 1, n: { $sum: 1 } }`: no document is decoded for it. */
export function countOnly(
  stages: readonly Doc[],
): ((rows: Iterable<unknown>) => Generator<Uint8Array>) | undefined {
  const [stage, ...more] = stages;
  const group = stage?.$group;
  if (more.length > 0 || !isDoc(group) || !isConstant(group._id)) return undefined;
  const [field, ...others] = Object.keys(group).filter((name) => name !== '_id');
  if (!field || others.length > 0 || !isOnePerRow(group[field])) return undefined;
  return function* (rows) {
    let n = 0;
    for (const _ of rows) n++;
    if (n > 0) yield serialize({ _id: group._id, [field]: n });
  };
}

function isConstant(id: unknown): boolean {
  return typeof id === 'number' || id === null;
}

function isOnePerRow(accumulator: unknown): boolean {
  return isDoc(accumulator) && accumulator.$sum === 1;
}
