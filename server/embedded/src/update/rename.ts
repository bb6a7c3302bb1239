import { getField, isArray, isDoc, type Doc } from '../match/document.ts';
import { badValue } from '../match/store-error.ts';
import { REMOVED, type Edit } from './edit.ts';
import { isArrayPart, parseUpdatePath } from './update-path.ts';

interface Rename {
  from: string[];
  to: string[];
}

/** Reads the fields of `$rename`; array positions are refused on both sides. */
export function readRenames(fields: unknown): Rename[] {
  if (!isDoc(fields)) return [];
  return Object.entries(fields).map(([from, to]) => {
    if (typeof to !== 'string')
      throw badValue(`The 'to' field for $rename must be a string: ${from}`);
    if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}`);
    return { from: renamePath(from), to: renamePath(to) };
  });
}

/** The edits of one rename: none when the source is missing. */
export function renameEdits(doc: Doc, { from, to }: Rename): Edit[] {
  const value = valueAt(doc, from, 'source');
  if (value === undefined) return [];
  valueAt(doc, to, 'destination');
  return [
    { path: from, creates: false, change: () => REMOVED },
    { path: to, creates: true, change: () => value },
  ];
}

function renamePath(path: string): string[] {
  const parts = parseUpdatePath(path, 0);
  if (path.split('.').some((part) => part === '$' || isArrayPart(part)))
    throw badValue(`The source and target field for $rename may not be dynamic: ${path}`);
  return parts;
}

function valueAt(doc: Doc, path: readonly string[], side: string): unknown {
  let value: unknown = doc;
  for (const part of path) {
    if (isArray(value))
      throw badValue(
        `The ${side} field of $rename cannot be an array element: '${path.join('.')}'`,
      );
    value = isDoc(value) ? getField(value, part) : undefined;
  }
  return value;
}
