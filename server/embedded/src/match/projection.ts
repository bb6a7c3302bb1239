import { firstKey, getField, isArray, isDoc, setField, type Doc } from './document.ts';
import { matchPositional } from './filter.ts';
import { readProjection, type Branch, type Rule, type Slice } from './projection-rules.ts';
import { StoreError } from './store-error.ts';

/**
 * Compiles a find projection: inclusion or exclusion of (nested) fields, `$slice`, `$elemMatch` and
 * the positional `field.$`, which needs the filter of the query.
 */
export function compileProjection(
  projection: Doc | undefined,
  filter: Doc = {},
): (doc: Doc) => Doc {
  if (!projection || firstKey(projection) === undefined) return (doc) => doc;
  const { inclusive, root } = readProjection(projection);
  if (!inclusive) return (doc) => exclude(doc, root);
  if (!root.children.has('_id')) root.children.set('_id', { kind: 'include' });
  return (doc) => include(doc, root, () => positionIn(filter, doc));
}

type Position = () => number;

function include(doc: Doc, branch: Branch, position: Position): Doc {
  const result: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const rule = branch.children.get(name);
    const kept = rule && includeValue(value, rule, position);
    if (kept !== undefined) setField(result, name, kept);
  }
  appendMatches(result, doc, branch);
  return result;
}

// `undefined` means: leave the field out.
function includeValue(value: unknown, rule: Rule, position: Position): unknown {
  if (rule.kind === 'include') return value;
  if (rule.kind === 'slice') return slice(value, rule);
  if (rule.kind === 'branch') return includeNested(value, rule, position);
  return rule.kind === 'positional' ? onlyAt(value, position) : undefined;
}

function includeNested(value: unknown, rule: Branch, position: Position): unknown {
  if (isDoc(value)) return include(value, rule, position);
  if (!isArray(value)) return undefined;
  return value
    .map((element) => includeNested(element, rule, position))
    .filter((element) => element !== undefined);
}

function onlyAt(value: unknown, position: Position): unknown {
  if (!isArray(value)) return value;
  const index = position();
  return value.slice(index, index + 1);
}

// MongoDB puts `$elemMatch` fields after the plain ones.
function appendMatches(result: Doc, doc: Doc, branch: Branch): void {
  for (const [name, rule] of branch.children) {
    const value = getField(doc, name);
    if (rule.kind !== 'elemMatch' || !isArray(value)) continue;
    const index = value.findIndex((element) => rule.matches({ element }));
    if (index >= 0) setField(result, name, [value[index]]);
  }
}

function exclude(doc: Doc, branch: Branch): Doc {
  const result: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const rule = branch.children.get(name);
    if (rule?.kind === 'exclude') continue;
    setField(result, name, rule ? excludeValue(value, rule) : value);
  }
  return result;
}

function excludeValue(value: unknown, rule: Rule): unknown {
  if (rule.kind === 'slice') return slice(value, rule);
  if (rule.kind !== 'branch') return value;
  if (isDoc(value)) return exclude(value, rule);
  return isArray(value) ? value.map((element) => excludeValue(element, rule)) : value;
}

function slice(value: unknown, { skip, limit }: Slice): unknown {
  if (!isArray(value)) return value;
  const start = skip < 0 ? Math.max(0, value.length + skip) : skip;
  return value.slice(start, start + limit);
}

function positionIn(filter: Doc, doc: Doc): number {
  const index = matchPositional(filter, doc);
  if (index !== undefined) return index;
  const reason = "positional operator '.$' couldn't find a matching element in the array";
  throw new StoreError(51246, 'Location51246', reason);
}
