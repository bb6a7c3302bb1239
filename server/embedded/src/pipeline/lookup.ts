import { BSONRegExp } from 'bson';
import { valuesAt } from './values-at.ts';
import { docsField } from '../request/fields.ts';
import { isDoc } from '../match/document.ts';
import { encodeKey } from '../index/keystring.ts';
import { StoreError, type Doc } from '../match/index.ts';
import { bindVariables, evaluateLet } from './let-variables.ts';
import { runFrom, runPipeline } from './run-pipeline.ts';
import type { Scope } from './scope.ts';

/** `$lookup` by equal fields, by a pipeline, or both. */
export function lookup(documents: Iterable<Doc>, operand: Doc, scope: Scope): Iterable<Doc> {
  const { from, as } = operand;
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw new StoreError(9, 'FailedToParse', '$lookup needs from and as');
  }
  const stages = operand.pipeline === undefined ? undefined : docsField(operand, 'pipeline');
  const { localField, foreignField } = operand;
  if (typeof localField === 'string' && typeof foreignField === 'string') {
    const matchesOf = byEqualFields(from, localField, foreignField, scope);
    return joined(documents, as, (document) => {
      const found = matchesOf(document);
      return stages ? runPipeline(found, boundTo(document, operand, stages), scope) : found;
    });
  }
  if (!stages)
    throw new StoreError(9, 'FailedToParse', '$lookup needs localField and foreignField');
  return joined(documents, as, (document) =>
    runFrom(from, boundTo(document, operand, stages), scope),
  );
}

function* joined(
  documents: Iterable<Doc>,
  as: string,
  find: (document: Doc) => Iterable<Doc>,
): Generator<Doc> {
  for (const document of documents) {
    setPath(document, as.split('.'), [...find(document)]);
    yield document;
  }
}

function boundTo(document: Doc, operand: Doc, stages: Doc[]): Doc[] {
  return isDoc(operand.let) ? bindVariables(stages, evaluateLet(operand.let, document)) : stages;
}

/** With an index on the foreign field every document asks it; without one all are read once. */
function byEqualFields(
  from: string,
  localField: string,
  foreignField: string,
  scope: Scope,
): (document: Doc) => Iterable<Doc> {
  const local = localField.split('.');
  const probe = scope.plan(from, { filter: { [foreignField]: 0 } });
  if (probe && probe.access.kind !== 'scan') {
    return (document) =>
      scope.find(from, { filter: { [foreignField]: { $in: joinValues(document, local) } } });
  }
  const groups = groupByField(scope.find(from, { filter: {} }), foreignField.split('.'));
  return (document) => {
    const found = joinValues(document, local).flatMap((value) => groups.get(keyOf(value)) ?? []);
    return new Set(found);
  };
}

/** A missing field meets documents where the other is null or missing. */
function joinValues(document: Doc, path: readonly string[]): unknown[] {
  const values = valuesAt(document, path).filter((value) => !isRegex(value));
  return values.length > 0 ? values : [null];
}

function groupByField(documents: Iterable<Doc>, path: readonly string[]): Map<string, Doc[]> {
  const groups = new Map<string, Doc[]>();
  for (const document of documents) {
    const values = valuesAt(document, path);
    for (const key of new Set((values.length > 0 ? values : [null]).map(keyOf))) {
      const group = groups.get(key) ?? [];
      group.push(document);
      groups.set(key, group);
    }
  }
  return groups;
}

function keyOf(value: unknown): string {
  return Buffer.from(encodeKey(value)).toString('latin1');
}

function isRegex(value: unknown): boolean {
  return value instanceof RegExp || value instanceof BSONRegExp;
}

function setPath(document: Doc, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    document[first] = value;
  } else {
    const inner = document[first];
    const next: Doc = isDoc(inner) ? inner : {};
    document[first] = next;
    setPath(next, rest, value);
  }
}
