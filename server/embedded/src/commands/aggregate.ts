import { encode } from '../engine/version.ts';
import type { Doc } from '../match/index.ts';
import { countOnly } from '../pipeline/count-only.ts';
import { pushDown } from '../pipeline/push-down.ts';
import { runPipeline } from '../pipeline/run-pipeline.ts';
import { Scope } from '../pipeline/scope.ts';
import type { Reply } from '../wire/reply.ts';
import { unsupported } from '../request/unsupported.ts';
import { targetName, viewOf, type Context } from './context.ts';
import { explainCommand } from './explain.ts';
import { docField, docsField, flagField, numberField } from '../request/fields.ts';
import { hintOf, openCursor } from './find.ts';

const FIRST_BATCH = 101;

export function aggregate(context: Context): Reply {
  const { body, engine, database } = context;
  if (body.aggregate === 1) throw unsupported('a pipeline without a collection');
  if (flagField(body, 'explain')) return explainCommand(context, false);
  const stages = docsField(body, 'pipeline');
  const scope = new Scope(engine, database, viewOf(context));
  const batchSize = numberField(docField(body, 'cursor') ?? {}, 'batchSize') ?? FIRST_BATCH;
  return openCursor(context, results(context, stages, scope), batchSize);
}

/** Without stages of its own a pipeline is a query, and stored bytes go out as they are. */
function* results(context: Context, stages: readonly Doc[], scope: Scope): Generator<Uint8Array> {
  const name = targetName(context);
  const pushed = { ...pushDown(stages), hint: hintOf(context.body) };
  const present = countOnly(pushed.rest);
  if (present) {
    yield* present(scope.count(name, pushed));
  } else if (pushed.rest.length === 0) {
    for (const { bytes } of scope.rows(name, pushed)) yield bytes;
  } else {
    const documents = scope.find(name, pushed);
    for (const document of runPipeline(documents, pushed.rest, scope)) {
      yield encode(document, true);
    }
  }
}
