import { Query } from 'mingo';
import { isArray, isDoc, type Doc } from './document.ts';
import { isLong } from './numbers.ts';
import { badValue } from './store-error.ts';

/** `$expr`: an aggregation expression evaluated for one document. */
export function compileExpression(expression: unknown): (doc: Doc) => boolean {
  const query = parse(expression);
  return (doc) => evaluate(() => query.test(withPlainNumbers(doc)));
}

/** A copy in which Longs are JavaScript numbers, because mingo calculates with no others. */
export function withPlainNumbers(doc: Doc): Doc {
  return Object.fromEntries(Object.entries(doc).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (isDoc(value)) return withPlainNumbers(value);
  if (isArray(value)) return value.map(plain);
  return isLong(value) ? value.toNumber() : value;
}

function parse(expression: unknown): Query<Doc> {
  return evaluate(() => new Query<Doc>({ $expr: plain(expression) }, { scriptEnabled: false }));
}

// mingo's own errors become errors of the store, so that the client is told what was wrong.
function evaluate<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw badValue(`$expr: ${error instanceof Error ? error.message : String(error)}`);
  }
}
