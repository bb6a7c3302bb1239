import type { Doc } from '../match/index.ts';
import type { IndexAccess, Plan } from './plan.ts';

/** What is done with the rows of a plan before they go out. */
export interface Finish {
  skip: number;
  limit: number;
  projection: Doc | undefined;
}

/** The stages of a plan as MongoDB's explain shows them: the last step outermost. */
export function explainPlan(plan: Plan | undefined, { skip, limit, projection }: Finish): Doc {
  if (!plan) return { stage: 'EOF' };
  let stage = accessStage(plan);
  if (plan.sort) stage = { stage: 'SORT', sortPattern: plan.sort, inputStage: stage };
  if (skip > 0) stage = { stage: 'SKIP', skipAmount: skip, inputStage: stage };
  if (limit < Infinity) stage = { stage: 'LIMIT', limitAmount: limit, inputStage: stage };
  if (!projection || Object.keys(projection).length === 0) return stage;
  return { stage: 'PROJECTION_DEFAULT', transformBy: projection, inputStage: stage };
}

function accessStage(plan: Plan): Doc {
  const { access } = plan;
  const filter = plan.filter ? { filter: plan.filter } : {};
  switch (access.kind) {
    case 'id':
      return plan.filter
        ? { stage: 'FETCH', ...filter, inputStage: { stage: 'IDHACK' } }
        : { stage: 'IDHACK' };
    case 'scan':
      return { stage: 'COLLSCAN', ...filter, direction: access.reverse ? 'backward' : 'forward' };
    case 'index':
      return { stage: 'FETCH', ...filter, inputStage: indexStage(access) };
    case 'union':
      return { stage: 'OR', inputStages: access.branches.map(accessStage) };
  }
}

function indexStage(access: IndexAccess): Doc {
  const { index, ranges, reverse, merge } = access;
  const scan = {
    stage: 'IXSCAN',
    keyPattern: index.key,
    indexName: index.name,
    isMultiKey: index.multikey.some(Boolean),
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partialFilter !== undefined,
    direction: reverse ? 'backward' : 'forward',
    ranges: ranges.length,
  };
  return merge ? { stage: 'SORT_MERGE', inputStage: scan } : scan;
}
