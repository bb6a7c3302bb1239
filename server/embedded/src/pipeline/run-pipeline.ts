import { Aggregator } from 'mingo';
import { StoreError, compileFilter, compileSort, type Doc } from '../match/index.ts';
import { docsField } from '../request/fields.ts';
import { isArray, isDoc } from '../match/document.ts';
import { unsupported } from '../request/unsupported.ts';
import { lookup } from './lookup.ts';
import { countOf, pushDown, stageOf } from './push-down.ts';
import type { Scope } from './scope.ts';

/** Stages of our own work on plain sequences; whatever else there is, mingo does. */
type Stage = (documents: Iterable<Doc>, operand: unknown, scope: Scope) => Iterable<Doc>;

/** Sends documents through the stages of a pipeline. */
export function runPipeline(
  documents: Iterable<Doc>,
  stages: readonly Doc[],
  scope: Scope,
): Iterable<Doc> {
  let flow = documents;
  for (const stage of stages) {
    const [name, operand] = stageOf(stage);
    const run = STAGES.get(name);
    flow = run ? run(flow, operand, scope) : mingo(flow, name, stage);
  }
  return flow;
}

/** A whole pipeline over a collection of the scope, its first stages through the planner. */
export function runFrom(name: string, stages: readonly Doc[], scope: Scope): Iterable<Doc> {
  const pushed = pushDown(stages);
  return runPipeline(scope.find(name, pushed), pushed.rest, scope);
}

const STAGES: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  [
    '$match',
    (documents, operand) => filtered(documents, compileFilter(documentOf('$match', operand))),
  ],
  ['$sort', (documents, operand) => [...documents].sort(compileSort(documentOf('$sort', operand)))],
  ['$skip', (documents, operand) => Iterator.from(documents).drop(countOf('$skip', operand))],
  ['$limit', (documents, operand) => Iterator.from(documents).take(countOf('$limit', operand))],
  ['$count', (documents, operand) => count(documents, String(operand))],
  ['$facet', facet],
  ['$unionWith', unionWith],
  [
    '$lookup',
    (documents, operand, scope) => lookup(documents, documentOf('$lookup', operand), scope),
  ],
]);

const REFUSED = new Set([
  '$out',
  '$merge',
  '$geoNear',
  '$graphLookup',
  '$changeStream',
  '$search',
  '$vectorSearch',
  '$collStats',
  '$indexStats',
  '$currentOp',
  '$listSessions',
]);

function mingo(documents: Iterable<Doc>, name: string, stage: Doc): Iterable<Doc> {
  if (REFUSED.has(name)) {
    throw unsupported(name);
  }
  try {
    const results: Doc[] = new Aggregator([stage], { scriptEnabled: false }).run<Doc>([
      ...documents,
    ]);
    return results;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw stageError(name, error);
  }
}

function stageError(name: string, error: unknown): StoreError {
  const message = error instanceof Error ? error.message : String(error);
  if (!message.startsWith('unregistered pipeline operator')) {
    return new StoreError(2, 'BadValue', `${name}: ${message}`);
  }
  return new StoreError(40324, 'Location40324', `Unrecognized pipeline stage name: '${name}'`);
}

function* filtered(documents: Iterable<Doc>, matches: (doc: Doc) => boolean): Generator<Doc> {
  for (const document of documents) if (matches(document)) yield document;
}

function* count(documents: Iterable<Doc>, field: string): Generator<Doc> {
  let n = 0;
  for (const _ of documents) n++;
  if (n > 0) yield { [field]: n };
}

function facet(documents: Iterable<Doc>, operand: unknown, scope: Scope): Doc[] {
  const all = [...documents];
  const facets = documentOf('$facet', operand);
  const results = Object.keys(facets).map((name): [string, Doc[]] => {
    // Stages may change documents in place, so every facet gets its own.
    const own = all.map((document) => structuredCopy(document));
    return [name, [...runPipeline(own, docsField(facets, name), scope)]];
  });
  return [Object.fromEntries(results)];
}

function* unionWith(documents: Iterable<Doc>, operand: unknown, scope: Scope): Generator<Doc> {
  yield* documents;
  const { coll, pipeline = [] } =
    typeof operand === 'string' ? { coll: operand } : documentOf('$unionWith', operand);
  yield* runFrom(String(coll), docsField({ pipeline }, 'pipeline'), scope);
}

function structuredCopy(value: Doc): Doc {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyPart(part)]));
}

function copyPart(part: unknown): unknown {
  if (isArray(part)) return part.map(copyPart);
  return isDoc(part) ? structuredCopy(part) : part;
}

function documentOf(stage: string, operand: unknown): Doc {
  if (isDoc(operand)) return operand;
  throw new StoreError(15959, 'Location15959', `the ${stage} specification must be an object`);
}
