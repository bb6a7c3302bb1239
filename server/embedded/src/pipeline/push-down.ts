import { StoreError, type Doc } from '../match/index.ts';
import { toNumber } from '../request/fields.ts';
import { isDoc } from '../match/document.ts';

/** The start of a pipeline that is a plain query, and the stages after it. */
export interface PushedDown {
  filter: Doc;
  sort: Doc | undefined;
  skip: number;
  limit: number;
  rest: Doc[];
}

/** Leading `$match`, `$sort`, `$skip` and `$limit` are left to the planner and its indexes. */
export function pushDown(stages: readonly Doc[]): PushedDown {
  const pushed: PushedDown = { filter: {}, sort: undefined, skip: 0, limit: Infinity, rest: [] };
  const taken = stages.findIndex((stage) => !take(pushed, stage));
  pushed.rest = taken < 0 ? [] : stages.slice(taken);
  return pushed;
}

/** False when the stage has to wait for the documents. */
function take(pushed: PushedDown, stage: Doc): boolean {
  const [name, operand] = stageOf(stage);
  const cut = pushed.skip > 0 || pushed.limit < Infinity;
  if (name === '$match' && isDoc(operand) && !cut) {
    pushed.filter = isEmpty(pushed.filter) ? operand : { $and: [pushed.filter, operand] };
  } else if (name === '$sort' && isDoc(operand) && !cut && !pushed.sort) {
    pushed.sort = operand;
  } else if (name === '$skip' && !cut) {
    pushed.skip = countOf(name, operand);
  } else if (name === '$limit') {
    pushed.limit = Math.min(pushed.limit, countOf(name, operand));
  } else {
    return false;
  }
  return true;
}

/** Name and operand of a stage. Throws StoreError 40323 when it is not exactly one. */
export function stageOf(stage: Doc): [string, unknown] {
  const [entry, ...more] = Object.entries(stage);
  if (entry && more.length === 0) return entry;
  const message = 'A pipeline stage specification object must contain exactly one field.';
  throw new StoreError(40323, 'Location40323', message);
}

export function countOf(name: string, operand: unknown): number {
  const count = toNumber(operand);
  if (count !== undefined && Number.isInteger(count) && count >= (name === '$limit' ? 1 : 0)) {
    return count;
  }
  throw new StoreError(15958, 'Location15958', `${name} needs a positive whole number`);
}

function isEmpty(doc: Doc): boolean {
  return Object.keys(doc).length === 0;
}
