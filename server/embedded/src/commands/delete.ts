import type { Collection } from '../engine/collection.ts';
import type { Writer } from '../engine/direct-writer.ts';
import { buildVersion } from '../engine/version.ts';
import type { Doc } from '../match/index.ts';
import { docOf, type Found } from '../plan/execute.ts';
import { firstMatch } from '../plan/first-match.ts';
import type { Reply } from '../wire/reply.ts';
import { attempt, durable } from './attempt.ts';
import { targetCollection, type Context } from './context.ts';
import { eachMatch } from './each-match.ts';
import { docsField, numberField } from '../request/fields.ts';
import { queryOf } from './find.ts';
import { eachStatement } from './write-errors.ts';

export async function remove(context: Context): Promise<Reply> {
  const collection = targetCollection(context);
  const statements = docsField(context.body, 'deletes');
  let n = 0;
  const writeErrors = await eachStatement(context, statements, async (statement) => {
    if (collection) n += await deleteStatement(context, collection, statement);
  });
  await durable(context);
  return { n, ...(writeErrors.length > 0 && { writeErrors }), ok: 1 };
}

export function removeFound(writer: Writer, collection: Collection, found: Found): void {
  writer.remove(collection, buildVersion(collection, found, docOf(found)));
}

async function deleteStatement(
  context: Context,
  collection: Collection,
  statement: Doc,
): Promise<number> {
  const query = queryOf(statement, 'q');
  if (numberField(statement, 'limit') !== 1) {
    return eachMatch(context, collection, query, (writer, found) =>
      removeFound(writer, collection, found),
    );
  }
  return attempt(context, collection, (writer) => {
    const found = firstMatch(writer.view, collection, query);
    if (found) removeFound(writer, collection, found);
    return found ? 1 : 0;
  });
}
