import { Aggregator } from 'mingo';
import { firstKey, isDoc, type Doc } from '../match/document.ts';
import { badValue, failedToParse } from '../match/store-error.ts';

const STAGES = new Set([
  '$set',
  '$addFields',
  '$unset',
  '$project',
  '$replaceWith',
  '$replaceRoot',
]);

/** A pipeline-style update of one document. */
export function runPipeline(doc: Doc, pipeline: readonly Doc[]): Doc {
  for (const stage of pipeline) refuseStage(firstKey(stage) ?? '');
  const [result] = new Aggregator([...pipeline], { scriptEnabled: false }).run([
    structuredDoc(doc),
  ]);
  if (!isDoc(result)) throw badValue('a pipeline update must result in one document');
  return result;
}

function refuseStage(name: string): void {
  if (!STAGES.has(name)) throw failedToParse(`${name} is not allowed to be used within an update`);
}

// A copy of the containers, so that no stage can write through to the caller's document.
function structuredDoc(doc: Doc): Doc {
  return Object.fromEntries(Object.entries(doc).map(([name, value]) => [name, copy(value)]));
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return isDoc(value) ? structuredDoc(value) : value;
}
