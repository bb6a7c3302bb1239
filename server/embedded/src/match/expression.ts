import { Query } from 'mingo';
import type { Doc } from './document.ts';
import { badValue } from './store-error.ts';

/** `$expr`: an aggregation expression evaluated for one document. */
export function compileExpression(expression: unknown): (doc: Doc) => boolean {
  const query = parse(expression);
  return (doc) => query.test(doc);
}

function parse(expression: unknown): Query<Doc> {
  try {
    return new Query<Doc>({ $expr: expression }, { scriptEnabled: false });
  } catch (error) {
    throw badValue(`$expr: ${error instanceof Error ? error.message : String(error)}`);
  }
}
