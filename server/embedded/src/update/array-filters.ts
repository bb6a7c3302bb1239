import { isArray, isDoc, type Doc } from '../match/document.ts';
import { compileFilter } from '../match/filter.ts';
import { failedToParse } from '../match/store-error.ts';
import type { Edit } from './edit.ts';
import type { ArrayFilters } from './expand.ts';
import { isArrayPart } from './update-path.ts';

/** Compiles `arrayFilters` to a test of array elements per identifier. */
export function compileArrayFilters(filters: readonly Doc[]): ArrayFilters {
  const compiled = new Map<string, (element: unknown) => boolean>();
  for (const filter of filters) {
    const name = identifierOf(filter);
    if (compiled.has(name))
      throw failedToParse(
        `Found multiple array filters with the same top-level field name ${name}`,
      );
    const matches = compileFilter(filter);
    compiled.set(name, (element) => matches({ [name]: element }));
  }
  return compiled;
}

/** Throws when a filter belongs to no path of the update. */
export function refuseUnused(filters: ArrayFilters, edits: readonly Edit[]): void {
  const used = new Set(edits.flatMap(({ path }) => path.filter(isArrayPart)));
  for (const name of filters.keys())
    if (!used.has(`$[${name}]`))
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
}

function identifierOf(filter: Doc): string {
  const names = new Set(fieldsOf(filter).map((path) => path.split('.')[0] ?? ''));
  const [name, other] = names;
  if (name === undefined)
    throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
  if (other !== undefined)
    throw failedToParse(
      `Error parsing array filter :: Expected a single top-level field name, found '${name}' and '${other}'`,
    );
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    throw failedToParse(`The top-level field name must start with a lowercase letter: '${name}'`);
  return name;
}

function fieldsOf(filter: Doc): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [name];
    return isArray(value) ? value.filter(isDoc).flatMap(fieldsOf) : [];
  });
}
