import { Aggregator } from 'mingo';
import { firstKey, getField, isDoc, type Doc } from '../match/document.ts';
import { withPlainNumbers } from '../match/expression.ts';
import { valuesEqual } from '../match/order.ts';
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
  const [result] = evaluate(withPlainNumbers(doc), pipeline);
  if (!isDoc(result)) throw badValue('a pipeline update must result in one document');
  return keepTypes(doc, result);
}

function refuseStage(name: string): void {
  if (!STAGES.has(name)) throw failedToParse(`${name} is not allowed to be used within an update`);
}

// mingo's own errors become errors of the store, so that the client is told what was wrong.
function evaluate(doc: Doc, pipeline: readonly Doc[]): unknown[] {
  try {
    return new Aggregator([...pipeline], { scriptEnabled: false }).run([doc]);
  } catch (error) {
    throw badValue(`update pipeline: ${error instanceof Error ? error.message : String(error)}`);
  }
}

// Fields that the pipeline left alone keep the type they were stored with.
function keepTypes(before: Doc, after: Doc): Doc {
  const kept = Object.entries(after).map(([name, value]): [string, unknown] => {
    const old = getField(before, name);
    return [name, valuesEqual(old, value) ? old : value];
  });
  return Object.fromEntries<unknown>(kept);
}
