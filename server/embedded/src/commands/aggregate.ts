import { aggregate as runStages } from 'mingo';
import { namespaceOf } from '../engine/collection.ts';
import { encode } from '../engine/version.ts';
import type { Doc } from '../match/index.ts';
import { choosePlan } from '../plan/choose.ts';
import { docOf, execute } from '../plan/execute.ts';
import type { Reply } from '../wire/reply.ts';
import { targetCollection, viewOf, type Context } from './context.ts';
import { docField, docsField, numberField } from './fields.ts';
import { openCursor } from './find.ts';

export function aggregate(context: Context): Reply {
  const pipeline = docsField(context.body, 'pipeline');
  const [first, ...rest] = pipeline;
  const collection = targetCollection(context);
  const filter = first ? docField(first, '$match') : undefined;
  const rows = collection
    ? execute(choosePlan(viewOf(context), collection, { filter: filter ?? {} }), {
        view: viewOf(context),
        wanted: Infinity,
      })
    : [];
  const docs = Array.from(rows, docOf);
  const results = runStages(docs, filter ? rest : pipeline);
  const batchSize = numberField(docField(context.body, 'cursor') ?? {}, 'batchSize') ?? 101;
  return openCursor(
    context,
    results.map((result) => encode({ ...result })),
    batchSize,
  );
}
