import { serialize } from 'bson';
import { isDoc } from '../match/document.ts';
import type { Doc } from '../match/index.ts';

/**
 * Drivers count documents with `$group: { _id: 1, n: { $sum: 1 } }`. Answers how to present such a
 * count, or undefined when the stages ask for anything else.
 */
export function countOnly(stages: readonly Doc[]): ((n: number) => Uint8Array[]) | undefined {
  const [stage, ...more] = stages;
  const group = stage?.$group;
  if (more.length > 0 || !isDoc(group) || !isConstant(group._id)) return undefined;
  const [field, ...others] = Object.keys(group).filter((name) => name !== '_id');
  if (!field || others.length > 0 || !isOnePerRow(group[field])) return undefined;
  return (n) => (n > 0 ? [serialize({ _id: group._id, [field]: n })] : []);
}

function isConstant(id: unknown): boolean {
  return typeof id === 'number' || id === null;
}

function isOnePerRow(accumulator: unknown): boolean {
  return isDoc(accumulator) && accumulator.$sum === 1;
}
